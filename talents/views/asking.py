"""Who can I ask? For who guides the team, and for who is on its map."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from talents.domain.asking import search
from talents.domain.examples import example_questions
from talents.models import TalentMap
from talents.queries.asking import Directory, organisation_directory, team_directory
from talents.queries.maps import guided_by
from talents.views.guiding import guided_map_or_404
from talents.views.own_pages import member_or_404, own_page
from talents.views.private import private_page

LONGEST = 200  # characters of a question that are read
EVERYWHERE = "organisatie"  # the value of `waar` in the address


@require_safe
@private_page
@login_required
def directory(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Look among the people of a team that you guide, or of the organisation."""
    talent_map = guided_map_or_404(request, slug, pk)
    seen = TalentMap.objects.filter(guided_by(request.user, talent_map.organisation))
    context = {
        "organisation": talent_map.organisation,
        "talent_map": talent_map,
        "map_url": reverse("talents:map", args=[slug, pk]),
    } | _asked(request, talent_map, _people(request, talent_map, seen))
    return render(request, _template(request, "talents/directory.html"), context)


@require_safe
@private_page
def member_ask(request: HttpRequest, secret: str) -> HttpResponse:
    """Look among your team or your organisation, for those who are on the map themselves."""
    member = member_or_404(secret)
    talent_map = member.talent_map
    if not member.consented or talent_map.has_ended:
        return redirect("talents:member", secret)
    own = TalentMap.objects.filter(pk=talent_map.pk)
    context = own_page(member, secret) | _asked(
        request, talent_map, _people(request, talent_map, own)
    )
    return render(request, _template(request, "talents/member_ask.html"), context)


def _people(
    request: HttpRequest, talent_map: TalentMap, whole_maps: QuerySet[TalentMap]
) -> Directory:
    if request.GET.get("waar") == EVERYWHERE and not talent_map.has_ended:
        return organisation_directory(talent_map, whole_maps=whole_maps)
    return team_directory(talent_map)


def _asked(request: HttpRequest, talent_map: TalentMap, people: Directory) -> dict[str, Any]:
    """The question, and what it found or else what one could ask."""
    query = request.GET.get("q", "")[:LONGEST].strip()
    return {
        "query": query,
        "everywhere": request.GET.get("waar") == EVERYWHERE,
        "found": search(people.listed, query, people.open_field) if query else None,
        "examples": example_questions(people.listed),
        "talent_set": talent_map.talent_set,
    }


def _template(request: HttpRequest, whole: str) -> str:
    """Only what was found, when a script asks for it while someone types."""
    return "talents/parts/asked.html" if request.htmx else whole
