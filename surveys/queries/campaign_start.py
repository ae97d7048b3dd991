"""What the guided start shows: the steps, the questionnaires, and what people will read."""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from surveys.models import Campaign, QuestionnaireVersion
from surveys.queries.answering import (
    VariantChoice,
    offered_variants,
    privacy_details,
    privacy_text,
    variant_choices,
    variants_of,
)
from surveys.queries.campaign_teams import todays_teams
from surveys.queries.questionnaires import latest_versions


@dataclass(frozen=True)
class GuideStep:
    """A step of the guide; `url` is empty while the steps before it have to be saved first."""

    number: int
    title: str
    url: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True)
class QuestionnaireChoice:
    """A questionnaire to choose, with what it asks."""

    version: QuestionnaireVersion
    title: str
    intro: str
    minutes: int
    statements: int
    subjects: tuple[str, ...]
    languages: tuple[VariantChoice, ...]


@dataclass(frozen=True)
class PrivacyText:
    """What the people of these teams read in one language."""

    teams: tuple[str, ...]
    language: VariantChoice
    text: str
    details: tuple[str, ...]


def guide_of(campaign: Campaign | None, current: int | None) -> tuple[GuideStep, ...]:
    """The five steps; a new survey has no draft yet and knows only the first."""
    titles = (
        ("campaign-questionnaire", _("Questionnaire")),
        ("campaign-teams", _("Teams")),
        ("campaign-dates", _("Dates")),
        ("campaign-words", _("Language and welcome")),
        ("campaign-ways", _("Inviting")),
    )
    done = campaign.prepared_steps if campaign else 0
    return tuple(
        GuideStep(
            number,
            title,
            reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])
            if campaign and number <= done + 1
            else "",
            number <= done,
            number == current,
        )
        for number, (name, title) in enumerate(titles, start=1)
    )


def resume_at(campaign: Campaign) -> str:
    """Where somebody goes on with a draft: the first step that wasn't saved, or the last look."""
    guide = guide_of(campaign, None)
    if campaign.prepared_steps < len(guide):
        return guide[campaign.prepared_steps].url
    return reverse("surveys:campaign-visible", args=[campaign.organisation.slug, campaign.pk])


def newest_version(version: QuestionnaireVersion) -> QuestionnaireVersion | None:
    """The newest version of the same questionnaire; a draft moves on to it."""
    return latest_versions().filter(questionnaire=version.questionnaire_id).first()


def questionnaire_choices() -> tuple[QuestionnaireChoice, ...]:
    """The newest version of each published questionnaire: one query."""
    return tuple(_choice(version) for version in latest_versions().defer(None))


def _choice(version: QuestionnaireVersion) -> QuestionnaireChoice:
    definition = version.parsed
    return QuestionnaireChoice(
        version=version,
        title=version.questionnaire.title,
        intro=definition.intro.text(),
        minutes=definition.duration_minutes,
        statements=len(definition.all_items),
        subjects=tuple(dimension.name.text() for dimension in definition.dimensions),
        languages=tuple(variant_choices(definition, variants_of(definition))),
    )


def privacy_preview(campaign: Campaign) -> tuple[PrivacyText, ...]:
    """What people will read, for each language and for the teams that are invited alike."""
    today = todays_teams(campaign)
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in campaign.teams.all():
        alike[tuple(row.ways)].append(today[row.pk].name)
    texts = []
    definition = campaign.questionnaire_version.parsed
    for choice in variant_choices(definition, offered_variants(campaign)):
        with translation.override("en" if choice.code == "en" else "nl"):
            text = privacy_text(campaign, choice.code)
            for ways, names in alike.items():
                details = privacy_details(campaign, ways)
                texts.append(PrivacyText(tuple(sorted(names)), choice, text, details))
    return tuple(texts)
