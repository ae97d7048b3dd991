"""The result of a closed survey, on screen and as report."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from organisations.services.audit import record
from surveys.models import Campaign
from surveys.queries.charts import NARROW, dimension_chart, profile
from surveys.queries.results import result_of
from surveys.services.documents import render_report
from surveys.views.campaigns import campaign_or_404, pdf_response


@require_safe
@login_required
def results(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Scores, teams, statements and what to do next."""
    campaign = _closed_campaign_or_404(request, slug, pk)
    result = result_of(campaign)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "result": result,
        "dimension_chart": dimension_chart(result),
        "dimension_chart_narrow": dimension_chart(result, width=NARROW, prefix="dimensions-small"),
        "profile": profile(result),
        "profile_narrow": profile(result, width=NARROW, prefix="profile-small"),
    }
    return render(request, "surveys/results.html", context)


@require_safe
@login_required
def report(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The report as PDF."""
    campaign = _closed_campaign_or_404(request, slug, pk)
    record(
        action="campaign.report_downloaded",
        actor=request.user,
        organisation=campaign.organisation,
        details={"campaign": campaign.pk, "title": campaign.title},
    )
    return pdf_response(render_report(campaign=campaign), f"rapport {campaign.title}")


def _closed_campaign_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed:
        raise Http404
    return campaign
