"""The addresses on paper, to scan and to type over."""

from urllib.parse import urlsplit

import segno
from django.conf import settings
from django.urls import reverse

from surveys.models import CampaignTeam

# Choosing the best of eight masks takes four fifths of making a code; any mask is readable.
QUICK_MASK = 3


def answer_url(team: CampaignTeam) -> str:
    """The full address where a team answers."""
    return personal_url(team.code)


def personal_url(code: str) -> str:
    """The full address where somebody answers with a code: a team's or a personal one."""
    return f"{settings.SITE_URL}{reverse('surveys:answer', args=[code])}"


def typing_address() -> str:
    """The address where one types a code over, without what a browser adds itself."""
    parts = urlsplit(f"{settings.SITE_URL}{reverse('surveys:enter')}")
    return f"{parts.netloc}{parts.path.rstrip('/')}"


def qr_svg(url: str, title: str) -> str:
    """A QR code as SVG without colours of its own, with `title` as its text alternative."""
    return segno.make(url, error="m", micro=False).svg_inline(
        scale=4, border=2, title=title, omitsize=True, dark="#15302e", light="#fff"
    )


def qr_modules(url: str) -> tuple[bytearray, ...]:
    """The rows of a QR code, 1 for a dark module: quick, for who needs hundreds."""
    return segno.make(url, error="m", micro=False, mask=QUICK_MASK).matrix
