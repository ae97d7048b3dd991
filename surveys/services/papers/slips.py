"""Personal codes on slips to cut out, for people without e-mail."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from content.paper import paper_html, paper_pdf
from surveys.models import CampaignTeam
from surveys.services.documents import qr_svg


def render_slips(*, campaign_team: CampaignTeam, codes: Sequence[str]) -> bytes:
    """A4 pages with twelve slips each: for every code its QR code and its address.

    The codes are kept nowhere, so this file is the only place where they stand.
    """
    slips = []
    for code in codes:
        url = f"{settings.SITE_URL}{reverse('surveys:answer', args=[code])}"
        slips.append({"url": url, "qr": qr_svg(url, url)})
    sheets = [slips[start : start + 12] for start in range(0, len(slips), 12)]
    title = f"{campaign_team.campaign.title} – {campaign_team.name}"
    context = {"title": title, "team": campaign_team, "sheets": sheets}
    return paper_pdf(paper_html("pdf/survey_slips.html", context), title=title)
