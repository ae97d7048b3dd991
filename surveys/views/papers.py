"""What a coordinator prints for a survey."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from organisations.services.audit import record
from surveys.forms.papers import PosterForm
from surveys.models import Campaign
from surveys.services.papers.designs import COLOUR, DESIGNS
from surveys.services.papers.kit import render_kit
from surveys.services.papers.posters import poster_teams, render_posters
from surveys.views.campaigns import campaign_or_404, pdf_response


def _form(campaign: Campaign, data: Any = None) -> PosterForm:
    """The teams that may be chosen are those with an address to hang up."""
    pks = [team.pk for team in poster_teams(campaign)]
    return PosterForm(data, teams=campaign.teams.filter(pk__in=pks).order_by("name"))


@require_safe
@login_required
def poster_choice(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Choose a design, and one team or all."""
    campaign = campaign_or_404(request, slug, pk)
    form = _form(campaign)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "form": form,
        "count": len(form.fields["team"].queryset),
        "designs": DESIGNS.values(),
        "chosen": COLOUR,
    }
    response = render(request, "surveys/posters.html", context)
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@login_required
def posters(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The posters as PDF: `?ontwerp=` names the design, `?team=` one team."""
    campaign = campaign_or_404(request, slug, pk)
    teams = poster_teams(campaign)
    form = _form(campaign, request.GET)
    if not teams or not form.is_valid():
        raise Http404
    name = _("posters %(title)s") % {"title": campaign.title}
    if team := form.cleaned_data["team"]:
        teams, name = [team], f"{name} {team.name}"
    content = render_posters(campaign=campaign, teams=teams, design=form.cleaned_data["ontwerp"])
    return pdf_response(content, name)


@require_safe
@login_required
def kit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The kit for the works council and the DPO as PDF."""
    campaign = campaign_or_404(request, slug, pk)
    content = render_kit(campaign=campaign)
    record(
        action="campaign.kit-downloaded",
        actor=request.user,
        organisation=campaign.organisation,
        details={"campaign": campaign.pk, "title": campaign.title},
    )
    return pdf_response(content, _("consultation kit %(title)s") % {"title": campaign.title})
