"""Posters to hang up: a page of A4 per team, with its QR code and address."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from surveys.domain.codes import in_groups
from surveys.models import Campaign, CampaignTeam, Way
from surveys.services.papers.addresses import answer_url, qr_svg, typing_address
from surveys.services.papers.designs import COLOUR, Design
from surveys.services.papers.poster_words import poster_sentences

STATIC = settings.BASE_DIR / "toolbox" / "static"


@dataclass(frozen=True)
class Page:
    """The poster of one team; `sizes` holds points by the name of the text."""

    team: CampaignTeam
    url: str
    qr: str
    groups: tuple[str, ...]
    sizes: dict[str, float]


def poster_teams(campaign: Campaign) -> list[CampaignTeam]:
    """The teams with an address of their own to hang up; the others are invited differently."""
    return [team for team in campaign.teams.order_by("name") if Way.LINK in team.ways]


def render_posters(
    *, campaign: Campaign, teams: Sequence[CampaignTeam], design: Design = COLOUR
) -> bytes:
    """One A4 page for each of these teams of the campaign. Raises ValueError without teams."""
    if not teams:
        raise ValueError("A poster needs a team.")
    welcome = campaign.welcome or _("How do you learn at work? Tell us, so that we can do better.")
    texts = {
        "organisation": [campaign.organisation.name],
        "title": [campaign.title],
        "welcome": [line for line in welcome.splitlines() if line.strip()],
        "address": [typing_address()],
        "contact": [contact_line(campaign)],
    }
    context = {
        "campaign": campaign,
        "design": design,
        "texts": texts,
        "minutes": campaign.questionnaire_version.parsed.duration_minutes,
        "until": until(campaign),
    }
    if "sentences" in design.boxes:
        context["sentences"] = poster_sentences(campaign)
        # One size for all: that of the longest.
        box = design.boxes["sentences"]
        lines = [[one.text for one in said] for said in context["sentences"].values()]
        context["sentence_size"] = min(map(box.size, lines))
    context["pages"] = [_page(team, design, texts) for team in teams]
    return html_to_pdf(
        render_to_string("pdf/survey_posters.html", context),
        fetcher=AssetFetcher({"static": STATIC}),
        title=_("Poster: %(title)s") % {"title": campaign.title},
    )


def contact_line(campaign: Campaign) -> str:
    """Whom to ask."""
    values = {"name": campaign.contact_name, "email": campaign.contact_email}
    return _("Questions? Ask %(name)s: %(email)s") % values


def until(campaign: Campaign) -> str:
    """The last moment, by day and hour."""
    moment = timezone.localtime(campaign.closes_at)
    values = {"day": date_format(moment, "l j F Y"), "hour": date_format(moment, "H.i")}
    return _("until %(day)s at %(hour)s") % values


def _page(team: CampaignTeam, design: Design, texts: dict[str, list[str]]) -> Page:
    url = answer_url(team)
    own = {**texts, "team": [team.name]}
    sizes = {name: box.size(own[name]) for name, box in design.boxes.items() if name in own}
    return Page(team, url, qr_svg(url, url), in_groups(team.code), sizes)
