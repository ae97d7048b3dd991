"""The coordinator's pages."""

import segno
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from organisations.rules import coordinated_organisation_or_404
from talents.domain.directory import search
from talents.forms.maps import MapForm
from talents.queries.maps import maps_of, team_map, visible_members
from talents.services.maps import open_map
from talents.services.members import delete_member
from talents.services.printing import map_pdf
from talents.views.attempts import attempt, posted
from talents.views.printing import pdf_response
from talents.views.private import private_page


@require_safe
@private_page
@login_required
def map_list(request: HttpRequest, slug: str) -> HttpResponse:
    """The organisation's talent maps."""
    organisation = coordinated_organisation_or_404(request, slug)
    context = {"organisation": organisation, "maps": list(maps_of(organisation))}
    return render(request, "talents/map_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_create(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a map for a team."""
    organisation = coordinated_organisation_or_404(request, slug)
    form = MapForm(posted(request), organisation=organisation)
    done, talent_map = attempt(form, open_map, organisation=organisation)
    if done:
        return redirect("talents:map", slug, talent_map.pk)
    context = {"organisation": organisation, "form": form, "teams": organisation.teams.count()}
    return render(request, "talents/map_create.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
@login_required
def map_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The link to share, how many joined, and the map."""
    organisation = coordinated_organisation_or_404(request, slug)
    talent_map = get_object_or_404(maps_of(organisation), pk=pk)
    join_url = request.build_absolute_uri(reverse("talents:join", args=[talent_map.code]))
    context = {
        "organisation": organisation,
        "talent_map": talent_map,
        "team_map": team_map(talent_map),
        "join_url": join_url,
        "qr_svg": segno.make(join_url, micro=False).svg_inline(
            scale=5, border=2, title=_("QR code of the link for the team"), omitsize=True
        ),
        "directory_url": reverse("talents:directory", args=[slug, pk]),
    }
    return render(request, "talents/map_detail.html", context)


@require_safe
@private_page
@login_required
def directory(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Who can I ask?"""
    organisation = coordinated_organisation_or_404(request, slug)
    talent_map = get_object_or_404(maps_of(organisation), pk=pk)
    query = request.GET.get("q", "")[:200].strip()
    context = {
        "organisation": organisation,
        "talent_map": talent_map,
        "query": query,
        "found": search(team_map(talent_map), query),
        "map_url": reverse("talents:map", args=[slug, pk]),
    }
    return render(request, "talents/directory.html", context)


@require_safe
@private_page
@login_required
def map_print(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The map as PDF, made on request and never stored."""
    organisation = coordinated_organisation_or_404(request, slug)
    talent_map = get_object_or_404(maps_of(organisation), pk=pk)
    return pdf_response(map_pdf(talent_map), talent_map)


@require_POST
@private_page
@login_required
def member_remove(request: HttpRequest, slug: str, pk: int, member_pk: int) -> HttpResponse:
    """Delete someone who asks for it and lost their own link."""
    organisation = coordinated_organisation_or_404(request, slug)
    talent_map = get_object_or_404(maps_of(organisation), pk=pk)
    member = get_object_or_404(visible_members(talent_map), pk=member_pk)
    delete_member(member=member)
    messages.success(request, _("%(name)s was removed from the map.") % {"name": member})
    return redirect("talents:map", slug, pk)
