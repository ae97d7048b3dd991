"""The coordinator gives a single map to facilitators."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from organisations.rules import coordinated_organisation_or_404
from talents.forms.guides import GuidesForm
from talents.queries.maps import maps_of
from talents.services.guides import choose_guides
from talents.views.attempts import attempt, posted
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def map_guides(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Tick who guides this map, besides those who guide its team."""
    organisation = coordinated_organisation_or_404(request, slug)
    talent_map = get_object_or_404(maps_of(organisation), pk=pk)
    form = GuidesForm(posted(request), organisation=organisation, talent_map=talent_map)
    done, _nothing = attempt(form, choose_guides, talent_map=talent_map, actor=request.user)
    if done:
        messages.success(request, _("It is saved who guides this map."))
        return redirect("talents:map", slug, pk)
    context = {
        "organisation": organisation,
        "talent_map": talent_map,
        "form": form,
        "has_facilitators": form.fields["guides"].queryset.exists(),
    }
    return render(request, "talents/map_guides.html", context, status=422 if form.errors else 200)
