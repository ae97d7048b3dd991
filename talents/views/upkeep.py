"""Changing, ending and deleting a map."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from talents.forms.maps import MapChangeForm
from talents.models import TalentMap
from talents.services.maps import change_map, delete_map, end_map
from talents.views.attempts import attempt, posted
from talents.views.guiding import guided_map_or_404
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Another title or last day."""
    talent_map = guided_map_or_404(request, slug, pk)
    if talent_map.has_ended:
        return redirect("talents:map", slug, pk)
    initial = {"title": talent_map.title, "ends_on": talent_map.ends_on}
    form = MapChangeForm(posted(request), initial=initial)
    done, _nothing = attempt(form, change_map, talent_map=talent_map)
    if done:
        messages.success(request, _("The talent map was saved."))
        return redirect("talents:map", slug, pk)
    return _page(request, "talents/map_change.html", talent_map, form)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then end the map today instead of on its last day."""
    talent_map = guided_map_or_404(request, slug, pk)
    if talent_map.has_ended:
        return redirect("talents:map", slug, pk)
    if request.method != "POST":
        return _page(request, "talents/map_end.html", talent_map)
    end_map(talent_map=talent_map, actor=request.user)
    messages.success(request, _("The talent map has ended. Nobody sees the people on it any more."))
    return redirect("talents:map", slug, pk)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_delete(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then delete the map with everything that people filled in."""
    talent_map = guided_map_or_404(request, slug, pk)
    if request.method != "POST":
        return _page(request, "talents/map_delete.html", talent_map)
    delete_map(talent_map=talent_map, actor=request.user)
    messages.success(request, _("“%(title)s” was deleted.") % {"title": talent_map.title})
    return redirect("talents:maps", slug)


def _page(
    request: HttpRequest, template: str, talent_map: TalentMap, form: MapChangeForm | None = None
) -> HttpResponse:
    context = {"organisation": talent_map.organisation, "talent_map": talent_map, "form": form}
    return render(request, template, context, status=422 if form and form.errors else 200)
