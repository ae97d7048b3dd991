"""A result beside the sector, and letting it count for the sector's figures."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from organisations.models import Role
from surveys.domain.sector import FEWEST_ANSWERS, FEWEST_ORGANISATIONS
from surveys.models import Campaign
from surveys.queries.campaign_conversation import has_figures
from surveys.queries.sector import beside_sector, share_of
from surveys.services.campaigns import CampaignStateError
from surveys.services.sector import share_with_sector, stop_sharing
from surveys.views.campaigns import campaign_or_404
from surveys.views.results import closed_campaign_or_404


@require_safe
@login_required
def sector(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The figures of the organisation, the sector and the subsector side by side."""
    campaign = closed_campaign_or_404(request, slug, pk)
    if not has_figures(campaign):
        raise Http404
    context = {
        "coordinates": campaign.organisation.own_role == Role.COORDINATOR,
        "organisation": campaign.organisation,
        "campaign": campaign,
        "sector": beside_sector(campaign),
        "share": share_of(campaign),
        "fewest": {"organisations": FEWEST_ORGANISATIONS, "answers": FEWEST_ANSWERS},
    }
    return render(request, "surveys/sector.html", context)


@require_POST
@login_required
def sector_join(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """From the next month on these figures count."""
    campaign = _own_or_404(request, slug, pk)
    try:
        share_with_sector(campaign=campaign, actor=request.user)
    except CampaignStateError:
        messages.error(
            request, _("The figures of a demo organisation are made up, so they don't count.")
        )
    else:
        messages.success(request, _("Thank you! Your figures will count for the sector."))
    return redirect("surveys:sector", slug, pk)


@require_POST
@login_required
def sector_leave(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Withdraw them while they wait."""
    campaign = _own_or_404(request, slug, pk)
    if stop_sharing(campaign=campaign, actor=request.user):
        messages.success(request, _("Your figures won't count for the sector."))
    else:
        messages.error(request, _("Your figures are in the sector's figures already."))
    return redirect("surveys:sector", slug, pk)


def _own_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed or not has_figures(campaign):
        raise Http404
    return campaign
