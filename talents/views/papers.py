"""Posters and slips with which a team joins."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talents.models import TalentMap
from talents.services.ways_in import poster_pdf, slips_pdf
from talents.views.guiding import guided_map_or_404
from talents.views.printing import pdf_response
from talents.views.private import private_page


@require_safe
@private_page
@login_required
def poster(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The poster with the QR code, on A4."""
    talent_map = _running_map_or_404(request, slug, pk)
    return pdf_response(poster_pdf(talent_map), talent_map, _("poster"))


@require_safe
@private_page
@login_required
def slips(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Slips to cut, on A4."""
    talent_map = _running_map_or_404(request, slug, pk)
    return pdf_response(slips_pdf(talent_map), talent_map, _("slips"))


def _running_map_or_404(request: HttpRequest, slug: str, pk: int) -> TalentMap:
    """Nobody can join a map that ended, so there is nothing to hang up."""
    talent_map = guided_map_or_404(request, slug, pk)
    if talent_map.has_ended:
        raise Http404
    return talent_map
