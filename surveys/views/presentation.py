"""A result to show: as slides for a meeting, and as a poster."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from surveys.queries.campaign_conversation import has_figures
from surveys.queries.presentation import presentation_of
from surveys.services.result_poster import render_result_poster
from surveys.views.campaigns import pdf_response
from surveys.views.languages import chosen_language
from surveys.views.results import closed_campaign_or_404


@require_safe
@login_required
def presentation(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The slides of the organisation, or of the team that `team` names."""
    campaign = closed_campaign_or_404(request, slug, pk)
    team = request.GET.get("team", "")
    slides = presentation_of(campaign, team) if has_figures(campaign) else None
    if slides is None:
        raise Http404
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "presentation": slides,
    }
    return render(request, "surveys/presentation.html", context)


@require_safe
@login_required
def poster(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """A poster (A3) for the coffee corner, in the language of `?taal=`."""
    campaign = closed_campaign_or_404(request, slug, pk)
    if not has_figures(campaign):
        raise Http404
    with chosen_language(request):
        content = render_result_poster(campaign=campaign)
        name = _("poster %(title)s") % {"title": campaign.title}
    return pdf_response(content, name)
