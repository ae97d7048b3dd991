"""What a works council and a DPO must know of a campaign, from its real settings."""

import datetime
import math
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign, CampaignTeam, Way
from surveys.queries.answering import offered_variants
from surveys.queries.campaign_start import PrivacyText, privacy_preview

LANGUAGE_NAMES = {
    "nl": "Nederlands",
    "plain": "eenvoudig Nederlands",
    "en": "Engels",
    "fr": "Frans",
}


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
class KitDetails:
    """What the settings add to the privacy text, for teams that are invited alike."""

    teams: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class KitText:
    """What a respondent reads in one language."""

    lang: str
    language: str
    intro: str
    privacy: str
    details: tuple[KitDetails, ...]


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
    variants = offered_variants(campaign)
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
        texts=_texts(campaign, definition),
    )


def background_of(definition: Questionnaire) -> tuple[BackgroundQuestion, ...]:
    """The questions about the respondent; a version from before these has none."""
    return tuple(
        BackgroundQuestion(
            question.text.text(), tuple(option.label.text() for option in question.options)
        )
        for question in definition.background
    )


def _team(row: CampaignTeam, minimum: int) -> KitTeam:
    enough = row.headcount >= minimum
    return KitTeam(
        name=row.name,
        department=row.department,
        headcount=row.headcount,
        ways=tuple(str(way.label) for way in Way if way in row.ways),
        percent=math.ceil(100 * minimum / row.headcount) if enough else None,
    )


def _texts(campaign: Campaign, definition: Questionnaire) -> tuple[KitText, ...]:
    """Per language, what the page before launch showed to the coordinator."""
    found: dict[str, list[PrivacyText]] = defaultdict(list)
    for text in privacy_preview(campaign):
        found[text.language.code].append(text)
    return tuple(
        KitText(
            lang=texts[0].language.lang,
            language=LANGUAGE_NAMES.get(variant, variant),
            intro=definition.intro.text(variant),
            privacy=texts[0].text,
            details=tuple(KitDetails(text.teams, text.details) for text in texts),
        )
        for variant, texts in found.items()
    )
