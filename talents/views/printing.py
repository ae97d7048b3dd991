"""Handing out a PDF of a map."""

from django.http import HttpResponse
from django.utils.text import slugify

from talents.models import TalentMap


def pdf_response(content: bytes, talent_map: TalentMap, kind: str = "") -> HttpResponse:
    """A download named after the map, and after what it is (`kind`)."""
    name = slugify(f"{kind} {talent_map.title}") or "talentenkaart"
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
    )
