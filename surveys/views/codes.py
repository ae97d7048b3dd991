"""Personal codes on paper: made and printed at once."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.forms.codes import CodesForm
from surveys.services.invitations import TooManyCodesError, hand_out_codes
from surveys.services.papers.slips import render_slips
from surveys.views.campaigns import campaign_or_404, pdf_response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def codes(request: HttpRequest, slug: str, pk: int, team_pk: int) -> HttpResponse:
    """Ask how many, then answer with the slips: nowhere else the codes can be read again."""
    campaign = campaign_or_404(request, slug, pk)
    if campaign.is_closed:
        raise Http404
    team = get_object_or_404(campaign.teams, pk=team_pk)
    team.campaign = campaign
    form = CodesForm(request.POST or None, campaign_team=team)
    if request.method == "POST" and form.is_valid():
        try:
            made = hand_out_codes(
                campaign_team=team,
                count=form.cleaned_data["count"],
                withdraw=form.cleaned_data["withdraw"],
                actor=request.user,
            )
        except TooManyCodesError:  # somebody else made some just before
            form.add_error("count", _("Codes were made meanwhile. Look again at how many."))
        else:
            slips = render_slips(campaign_team=team, codes=made)
            return pdf_response(slips, f"codes {team.name}")
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "team": team,
        "form": form,
    }
    return render(request, "surveys/codes.html", context, status=422 if form.errors else 200)
