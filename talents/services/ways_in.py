"""The ways into a map: a link, a QR code, a poster to hang up and slips to hand out."""

import segno
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from talents.models import TalentMap

SLIPS = 12  # on a sheet of A4, in three columns and four rows


def join_url(talent_map: TalentMap) -> str:
    """The full address where the team joins."""
    return f"{settings.SITE_URL}{reverse('talents:join', args=[talent_map.code])}"


def qr_svg(url: str, title: str) -> str:
    """A QR code as SVG, dark on white in every colour scheme; `title` is its text alternative."""
    return segno.make(url, error="m", micro=False).svg_inline(
        scale=4, border=2, title=title, omitsize=True, dark="#15302e", light="#fff"
    )


def poster_pdf(talent_map: TalentMap) -> bytes:
    """One page of A4 to hang up: what it is, the QR code and the address."""
    return _pdf("pdf/talent_join_poster.html", talent_map)


def slips_pdf(talent_map: TalentMap) -> bytes:
    """One page of A4 to cut into twelve slips, each with the QR code and the address."""
    return _pdf("pdf/talent_join_slips.html", talent_map, slips=range(SLIPS))


def _pdf(template: str, talent_map: TalentMap, **more: object) -> bytes:
    url = join_url(talent_map)
    context = {"talent_map": talent_map, "url": url, "qr": qr_svg(url, url), **more}
    static = settings.BASE_DIR / "toolbox" / "static"
    return html_to_pdf(
        render_to_string(template, context),
        fetcher=AssetFetcher({"static": static}),
        title=talent_map.title,
        lang="nl",
    )
