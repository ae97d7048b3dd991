"""The coordinator's side of a survey: start it, share it, close it."""

import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from organisations.rules import coordinated_organisation_or_404
from surveys.domain.release import DisclosureError
from surveys.forms.campaign import CampaignForm
from surveys.models import Campaign, CampaignTeam
from surveys.queries.campaigns import campaign_list, campaigns_of, team_rows
from surveys.queries.progress import progress_of
from surveys.services.campaigns import CampaignStateError, open_campaign, start_campaign
from surveys.services.closing import close_campaign
from surveys.services.documents import answer_url, qr_svg, render_posters
from surveys.views.progress import progress_context

USUAL_LENGTH = datetime.timedelta(weeks=3)


def campaign_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    """A campaign of an organisation that the user coordinates; any other doesn't exist."""
    organisation = coordinated_organisation_or_404(request, slug)
    campaign = get_object_or_404(campaigns_of(organisation), pk=pk)
    campaign.organisation = organisation
    return campaign


def pdf_response(content: bytes, name: str) -> HttpResponse:
    """A PDF to download, that no cache keeps."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)}.pdf"'
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@login_required
def campaigns(request: HttpRequest, slug: str) -> HttpResponse:
    """List the organisation's surveys."""
    organisation = coordinated_organisation_or_404(request, slug)
    context = {"organisation": organisation, "campaigns": list(campaign_list(organisation))}
    return render(request, "surveys/campaigns.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def campaign_create(request: HttpRequest, slug: str) -> HttpResponse:
    """Start a survey, in preparation."""
    organisation = coordinated_organisation_or_404(request, slug)
    initial = {
        "closes_on": timezone.localdate() + USUAL_LENGTH,
        "contact_name": request.user.get_full_name(),
        "contact_email": request.user.email,
    }
    form = CampaignForm(request.POST or None, organisation=organisation, initial=initial)
    if request.method == "POST" and form.is_valid():
        campaign = start_campaign(organisation=organisation, **form.cleaned_data)
        messages.success(request, _("The survey is ready. Look it over, then open it."))
        return redirect("surveys:campaign", slug, campaign.pk)
    context = {"organisation": organisation, "form": form}
    status = 422 if form.errors else 200
    return render(request, "surveys/campaign_create.html", context, status=status)


@require_safe
@login_required
def campaign_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Links, QR codes and participation per team."""
    campaign = campaign_or_404(request, slug, pk)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "rows": [
            {"progress": row, "url": answer_url(row.team), "qr": _qr(row.team)}
            for row in team_rows(campaign)
        ],
        **progress_context(campaign),
    }
    return render(request, "surveys/campaign.html", context)


def _qr(team: CampaignTeam) -> str:
    return qr_svg(answer_url(team), _("QR code for %(name)s") % {"name": team.name})


@require_POST
@login_required
def campaign_open(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Let people answer."""
    campaign = campaign_or_404(request, slug, pk)
    try:
        open_campaign(campaign=campaign)
    except CampaignStateError:
        messages.error(request, _("This survey is closed. A closed survey never opens again."))
    else:
        messages.success(request, _("The survey is open. Share the links with your teams."))
    return redirect("surveys:campaign", slug, pk)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def campaign_close(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then close for good and compute the result."""
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_open:
        return redirect("surveys:campaign", slug, pk)
    if request.method != "POST":
        total = progress_of(campaign).total
        context = {"organisation": campaign.organisation, "campaign": campaign, "total": total}
        return render(request, "surveys/campaign_close.html", context)
    try:
        close_campaign(campaign=campaign, actor=request.user)
    except CampaignStateError:
        messages.info(request, _("This survey was closed already."))
    except DisclosureError:
        messages.error(
            request,
            _(
                "The results can't be shown safely yet, so the survey stays open. Tell the site's "
                "contact address."
            ),
        )
        return redirect("surveys:campaign", slug, pk)
    return redirect("surveys:results", slug, pk)


@require_safe
@login_required
def posters(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The posters as PDF."""
    campaign = campaign_or_404(request, slug, pk)
    return pdf_response(render_posters(campaign=campaign), f"affiches {campaign.title}")
