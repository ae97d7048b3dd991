"""The map on a projector while the team chooses."""

from hashlib import sha256
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talents.models import TalentMap
from talents.queries.screen import screen_map
from talents.services.ways_in import join_url, qr_svg
from talents.views.guiding import guided_map_or_404
from talents.views.private import private_page

# From this many people on, names are set smaller: forty still fit on a projector.
FULL = 24


@require_safe
@private_page
@login_required
def screen(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The way in and the map, in large type."""
    talent_map = guided_map_or_404(request, slug, pk)
    url = join_url(talent_map)
    context = _shown(talent_map) | {
        "join_url": url,
        "qr_svg": qr_svg(url, _("QR code of the link for the team")),
    }
    return render(request, "talents/screen.html", context)


@require_safe
@private_page
@login_required
def screen_now(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What the projector shows now; 304 when that is what it shows already."""
    talent_map = guided_map_or_404(request, slug, pk)
    response = render(request, "talents/parts/screen_now.html", _shown(talent_map))
    # Of the very words that are shown: nothing can change without its tag changing.
    tag = f'"{sha256(response.content).hexdigest()}"'
    response["ETag"] = tag
    return get_conditional_response(request, etag=tag, response=response)


def _shown(talent_map: TalentMap) -> dict[str, Any]:
    shown = screen_map(talent_map)
    return {
        "organisation": talent_map.organisation,
        "talent_map": talent_map,
        "team_map": shown,
        "is_full": len(shown.people) >= FULL,
    }
