"""A result beside an earlier one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from surveys.queries.actions import done_before
from surveys.queries.campaign_conversation import has_figures
from surveys.queries.trend import earlier_waves
from surveys.queries.trend import trend as trend_of
from surveys.views.results import closed_campaign_or_404


@require_safe
@login_required
def trend(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Compare with the last survey of before, or with the one that `met` names."""
    campaign = closed_campaign_or_404(request, slug, pk)
    waves = [wave for wave in earlier_waves(campaign) if has_figures(wave)]
    asked = request.GET.get("met", "")
    chosen = [wave for wave in waves if str(wave.pk) == asked] if asked else waves[:1]
    if not has_figures(campaign) or (asked and not chosen):
        raise Http404
    if not chosen:
        messages.info(request, _("There is no earlier survey with enough answers to compare with."))
        return redirect("surveys:results", slug, pk)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "trend": trend_of(campaign, chosen[0]),
        "waves": waves,
        "done_before": done_before(campaign),
    }
    return render(request, "surveys/trend.html", context)
