"""The pages of who guides a team: its maps, one map, and who to ask."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from organisations.rules import guided_organisation_or_404, guided_teams
from talents.forms.maps import MapForm
from talents.queries.charts import spread
from talents.queries.maps import guided_maps, team_map, visible_members
from talents.services.maps import open_map
from talents.services.members import delete_member
from talents.services.ways_in import join_url, qr_svg
from talents.views.attempts import attempt, posted
from talents.views.guiding import guided_map_or_404
from talents.views.private import private_page


@require_safe
@private_page
@login_required
def map_list(request: HttpRequest, slug: str) -> HttpResponse:
    """The talent maps of the teams that one guides."""
    organisation = guided_organisation_or_404(request, slug)
    maps = list(guided_maps(request.user, organisation))
    return render(request, "talents/map_list.html", {"organisation": organisation, "maps": maps})


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_create(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a map for a team."""
    organisation = guided_organisation_or_404(request, slug)
    teams = guided_teams(request.user, organisation)
    form = MapForm(posted(request), teams=teams)
    done, talent_map = attempt(form, open_map, organisation=organisation)
    if done:
        return redirect("talents:map", slug, talent_map.pk)
    context = {"organisation": organisation, "form": form, "teams": teams.count()}
    return render(request, "talents/map_create.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
@login_required
def map_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The ways in, how many joined, and the map."""
    talent_map = guided_map_or_404(request, slug, pk)
    shown, url = team_map(talent_map), join_url(talent_map)
    context = {
        "organisation": talent_map.organisation,
        "talent_map": talent_map,
        "team_map": shown,
        "spread": spread(shown),
        "join_url": url,
        "qr_svg": qr_svg(url, _("QR code of the link for the team")),
        "directory_url": reverse("talents:directory", args=[slug, pk]),
    }
    return render(request, "talents/map_detail.html", context)


@require_POST
@private_page
@login_required
def member_remove(request: HttpRequest, slug: str, pk: int, member_pk: int) -> HttpResponse:
    """Delete someone who asks for it and lost their own link."""
    talent_map = guided_map_or_404(request, slug, pk)
    member = get_object_or_404(visible_members(talent_map), pk=member_pk)
    delete_member(member=member)
    messages.success(request, _("%(name)s was removed from the map.") % {"name": member})
    return redirect("talents:map", slug, pk)
