"""What a team prints: made on request and never stored, so that who leaves is gone at once."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talents.models import TalentMap
from talents.services.prints.badges import badges_pdf
from talents.services.prints.cards import cards_pdf
from talents.services.prints.directory import directory_pdf
from talents.services.prints.wall import wall_pdf
from talents.services.prints.wall_sizes import WALLS
from talents.views.guiding import guided_map_or_404
from talents.views.printing import pdf_response
from talents.views.private import private_page


@require_safe
@private_page
@login_required
def map_print(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The map for the wall: `?papier=a3` on one sheet, else on two of A4."""
    talent_map = guided_map_or_404(request, slug, pk)
    paper = request.GET.get("papier", "a4")
    if paper not in WALLS:
        raise Http404
    return pdf_response(wall_pdf(talent_map, paper=paper), talent_map)


@require_safe
@private_page
@login_required
def directory_print(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Who to ask, as a booklet."""
    talent_map = guided_map_or_404(request, slug, pk)
    return pdf_response(directory_pdf(talent_map), talent_map, _("booklet"))


@require_safe
@private_page
@login_required
def cards_print(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """A talent card for everyone on the map: `?plooien=1` to print on one side and fold."""
    talent_map = guided_map_or_404(request, slug, pk)
    return _found(cards_pdf(talent_map, folded="plooien" in request.GET), talent_map, _("cards"))


@require_safe
@private_page
@login_required
def badges_print(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """A name badge for everyone on the map."""
    talent_map = guided_map_or_404(request, slug, pk)
    return _found(badges_pdf(talent_map), talent_map, _("badges"))


def _found(content: bytes | None, talent_map: TalentMap, kind: str) -> HttpResponse:
    if content is None:
        raise Http404
    return pdf_response(content, talent_map, kind)
