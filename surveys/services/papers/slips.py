"""Slips with personal codes, to cut out and hand out: for staff without e-mail."""

from collections.abc import Sequence

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from pdf.assets import AssetFetcher
from pdf.coupons import Coupon, CouponFormat, append_coupons
from pdf.document import html_to_pdf
from pdf.faces import typeset_faces
from pdf.formats import CardFormat
from surveys.domain.codes import in_groups
from surveys.models import CampaignTeam
from surveys.services.papers.addresses import personal_url, qr_modules, typing_address
from surveys.services.papers.designs import Box
from surveys.services.papers.posters import contact_line, until

STATIC = settings.BASE_DIR / "toolbox" / "static"
# Ten on A4, in two columns. The places are those in survey-slip.css.
SLIP = CouponFormat(
    CardFormat("slip", 95, 55, inner_margin=3.5), qr=(5.5, 6, 32), code=(42, 38, 50)
)
BOXES = {
    "title": Box(49, 9.5, 13, 7, bold=True),
    "team": Box(49, 6, 9, 5),
    "address": Box(49, 5, 11, 5, bold=True, line=True),
}


def render_slips(
    *, campaign_team: CampaignTeam, codes: Sequence[str], names_team: bool = True
) -> bytes:
    """A page that says how to hand them out, then ten slips a sheet, in the order of `codes`.

    Nothing is stored or numbered: a slip says nothing of a person, and of the team only its name
    (or not even that). Raises ValueError without codes.
    """
    if not codes:
        raise ValueError("A sheet of slips needs a code.")
    campaign = campaign_team.campaign
    address = typing_address()
    texts = {"title": [campaign.title], "team": [campaign_team.name], "address": [address]}
    context = {
        "campaign": campaign,
        "team": campaign_team,
        "names_team": names_team,
        "count": len(codes),
        "address": address,
        "until": until(campaign),
        "contact": contact_line(campaign),
        "sizes": {name: box.size(texts[name]) for name, box in BOXES.items()},
    }
    values = {"team": campaign_team.name, "title": campaign.title}
    cover = html_to_pdf(
        render_to_string("pdf/survey_slips.html", context),
        fetcher=AssetFetcher({"static": STATIC}),
        title=_("Codes for %(team)s: %(title)s") % values,
    )
    [face] = typeset_faces(
        render_to_string("pdf/survey_slip.html", context),
        fetcher=AssetFetcher({"static": STATIC}),
        count=1,
    )
    named = f"{campaign.title}, {campaign_team.name}" if names_team else campaign.title
    said = _("%(name)s. Answer at %(address)s with the code %(code)s, %(until)s.")
    coupons = []
    for code in codes:
        groups = " ".join(in_groups(code))
        values = {"name": named, "address": address, "code": groups, "until": context["until"]}
        coupons.append(Coupon(qr_modules(personal_url(code)), groups, said % values))
    return append_coupons(cover, face, coupons, SLIP, title=_("Slips to cut out"))
