"""The coordinator's surveys: the list, and the page of one that was started."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from organisations.models import Role
from organisations.rules import coordinated_organisation_or_404, reading_organisation_or_404
from surveys.models import Campaign, Status
from surveys.queries.campaign_start import resume_at
from surveys.queries.campaigns import campaign_list, campaigns_of
from surveys.views.progress import progress_context

KINDS = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


def campaign_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    """A campaign of an organisation that the user coordinates; any other doesn't exist."""
    organisation = coordinated_organisation_or_404(request, slug)
    campaign = get_object_or_404(campaigns_of(organisation), pk=pk)
    campaign.organisation = organisation
    return campaign


def pdf_response(content: bytes, name: str) -> HttpResponse:
    """A PDF to download, that no cache keeps."""
    return file_response(content, name, "pdf")


def file_response(content: bytes, name: str, ending: str) -> HttpResponse:
    """A file to download, that no cache keeps; `ending` is one of `KINDS`."""
    response = HttpResponse(content, content_type=KINDS[ending])
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)}.{ending}"'
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@login_required
def campaigns(request: HttpRequest, slug: str) -> HttpResponse:
    """List the organisation's surveys; for a reader, those that are closed."""
    organisation = reading_organisation_or_404(request, slug)
    coordinates = organisation.own_role == Role.COORDINATOR
    shown = campaign_list(organisation)
    context = {
        "organisation": organisation,
        "coordinates": coordinates,
        "campaigns": list(shown if coordinates else shown.filter(status=Status.CLOSED)),
    }
    return render(request, "surveys/campaigns.html", context)


@require_safe
@login_required
def campaign_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The page of a survey that was started: where it is, what to do next, and its parts."""
    campaign = campaign_or_404(request, slug, pk)
    if campaign.is_draft:
        return redirect(resume_at(campaign))
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        **progress_context(campaign),
    }
    return render(request, "surveys/campaign.html", context)
