"""What a works council and a DPO must know of a campaign, from its real settings."""

import datetime
import math
from dataclasses import dataclass

from django.utils import timezone, translation

from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign, CampaignTeam, Way
from surveys.queries.answering import privacy_text, variants_of

LANGUAGE_NAMES = {
    "nl": "Nederlands",
    "plain": "eenvoudig Nederlands",
    "en": "Engels",
    "fr": "Frans",
}
LANGUAGE_CODES = {"plain": "nl"}


@dataclass(frozen=True)
class KitTeam:
    """A team as it was frozen. `percent` of its people must answer for a result of its own; None
    when not even all of them are enough."""

    name: str
    department: str
    headcount: int
    ways: tuple[str, ...]
    percent: int | None


@dataclass(frozen=True)
class KitText:
    """What a respondent reads in one language."""

    lang: str
    language: str
    intro: str
    privacy: str


@dataclass(frozen=True)
class BackgroundQuestion:
    """What is asked about the respondent, with the ranges to choose from."""

    text: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Kit:
    """The facts of one campaign, in words and numbers."""

    organisation: str
    title: str
    questionnaire: str
    opens_at: datetime.datetime | None
    closes_at: datetime.datetime
    keep_until: datetime.date
    minimum: int
    comments_minimum: int
    contact_name: str
    contact_email: str
    minutes: int
    statements: int
    dimensions: tuple[str, ...]
    open_question: str
    background: tuple[BackgroundQuestion, ...]
    languages: tuple[str, ...]
    welcome: str
    teams: tuple[KitTeam, ...]
    headcount: int
    ways: tuple[str, ...]
    uses_mail: bool
    uses_codes: bool
    uses_tablet: bool
    shares_statistics: bool
    texts: tuple[KitText, ...]

    @property
    def too_small(self) -> bool:
        """Whether not even all people together are enough for a result."""
        return self.headcount < self.minimum


def kit_of(campaign: Campaign) -> Kit:
    """Read the settings: one query for the teams, and those of the campaign itself."""
    definition = campaign.questionnaire_version.parsed
    rows = list(campaign.teams.order_by("name"))
    used = {way for row in rows for way in row.ways}
    variants = _variants(campaign, definition)
    return Kit(
        organisation=campaign.organisation.name,
        title=campaign.title,
        questionnaire=definition.title.text(),
        opens_at=campaign.opens_at and timezone.localtime(campaign.opens_at),
        closes_at=timezone.localtime(campaign.closes_at),
        keep_until=campaign.keep_until,
        minimum=campaign.minimum_group,
        comments_minimum=max(SMALLEST_FOR_COMMENTS, campaign.minimum_group),
        contact_name=campaign.contact_name,
        contact_email=campaign.contact_email,
        minutes=definition.duration_minutes,
        statements=len(definition.all_items),
        dimensions=tuple(dimension.name.text() for dimension in definition.dimensions),
        open_question=definition.open_question.text.text() if definition.open_question else "",
        background=background_of(definition),
        languages=tuple(LANGUAGE_NAMES.get(variant, variant) for variant in variants),
        welcome=campaign.welcome,
        teams=tuple(_team(row, campaign.minimum_group) for row in rows),
        headcount=sum(row.headcount for row in rows),
        ways=tuple(str(way.label) for way in Way if way in used),
        uses_mail=Way.MAIL in used,
        uses_codes=bool({Way.CODES, Way.MAIL} & used),
        uses_tablet=Way.KIOSK in used,
        shares_statistics=campaign.shares_item_statistics,
        texts=tuple(_text(campaign, definition, variant) for variant in variants),
    )


def background_of(definition: Questionnaire) -> tuple[BackgroundQuestion, ...]:
    """The questions about the respondent; a version from before these has none."""
    return tuple(
        BackgroundQuestion(
            question.text.text(), tuple(option.label.text() for option in question.options)
        )
        for question in getattr(definition, "background", ())
    )


def _variants(campaign: Campaign, definition: Questionnaire) -> tuple[str, ...]:
    written = variants_of(definition)
    return tuple(variant for variant in written if variant in campaign.languages) or written


def _team(row: CampaignTeam, minimum: int) -> KitTeam:
    enough = row.headcount >= minimum
    return KitTeam(
        name=row.name,
        department=row.department,
        headcount=row.headcount,
        ways=tuple(str(way.label) for way in Way if way in row.ways),
        percent=math.ceil(100 * minimum / row.headcount) if enough else None,
    )


def _text(campaign: Campaign, definition: Questionnaire, variant: str) -> KitText:
    lang = LANGUAGE_CODES.get(variant, variant)
    with translation.override(lang):
        privacy = privacy_text(campaign, variant)
    return KitText(
        lang=lang,
        language=LANGUAGE_NAMES.get(variant, variant),
        intro=definition.intro.text(variant),
        privacy=privacy,
    )
