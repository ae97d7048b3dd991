"""More time, less time, and the end of a survey."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.domain.release import DisclosureError
from surveys.domain.times import Phase
from surveys.forms.campaign_dates import ExtendForm
from surveys.models import Campaign
from surveys.queries.campaigns import in_words
from surveys.queries.progress import progress_of
from surveys.services.campaigns import CampaignStateError, end_campaign, extend_campaign
from surveys.services.closing import close_campaign
from surveys.views.campaigns import campaign_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def campaign_extend(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """A later end."""
    campaign = campaign_or_404(request, slug, pk)
    if campaign.phase not in (Phase.PLANNED, Phase.RUNNING, Phase.GRACE):
        return redirect("surveys:campaign", slug, pk)
    form = ExtendForm(request.POST or None, campaign=campaign)
    if request.method == "POST" and form.is_valid():
        closes_at = form.cleaned_data["closes_at"]
        try:
            extend_campaign(campaign=campaign, closes_at=closes_at, actor=request.user)
        except (CampaignStateError, ValueError):
            messages.error(request, _("The end was changed in another window. Look again."))
        else:
            text = _("People can answer until %(moment)s.") % {"moment": in_words(closes_at)}
            messages.success(request, text)
        return redirect("surveys:campaign", slug, pk)
    context = {"organisation": campaign.organisation, "campaign": campaign, "form": form}
    status = 422 if form.errors else 200
    return render(request, "surveys/campaign_extend.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def campaign_close(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """End it now; once its grace hour is over, closing computes the result at once."""
    campaign = campaign_or_404(request, slug, pk)
    if campaign.phase not in (Phase.PLANNED, Phase.RUNNING, Phase.OVER):
        return redirect("surveys:campaign", slug, pk)
    if request.method != "POST":
        total = progress_of(campaign).total
        context = {"organisation": campaign.organisation, "campaign": campaign, "total": total}
        return render(request, "surveys/campaign_close.html", context)
    return _release(request, campaign) if campaign.phase == Phase.OVER else _end(request, campaign)


def _end(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    try:
        end_campaign(campaign=campaign, actor=request.user)
    except CampaignStateError:
        messages.info(request, _("This survey was closed already."))
    else:
        moment = in_words(campaign.grace_ends_at)
        text = _("Nobody can start any more. The result is here soon after %(moment)s.")
        messages.success(request, text % {"moment": moment})
    return redirect("surveys:campaign", campaign.organisation.slug, campaign.pk)


def _release(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    slug, pk = campaign.organisation.slug, campaign.pk
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
