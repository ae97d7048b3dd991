"""What a respondent sees: the team behind a code, and the statements in steps."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format

from surveys.domain.interchange import to_dict
from surveys.domain.questionnaire import Item, Questionnaire
from surveys.domain.texts import BASE_VARIANT
from surveys.domain.wording import completeness
from surveys.models import Campaign, CampaignTeam
from surveys.queries.phrases import Phrases

ITEMS_PER_STEP = 7
OWN_NAMES = {"nl": "Nederlands", "plain": "Eenvoudig Nederlands", "en": "English"}


@dataclass(frozen=True)
class Step:
    """Statements shown together; `name` is empty when the dimensions stay unnamed."""

    number: int
    name: str
    items: tuple[Item, ...]


def campaign_team_by_code(code: str) -> CampaignTeam | None:
    """The team that this answering address belongs to, with its campaign: one query."""
    return (
        CampaignTeam.objects.select_related(
            "campaign__organisation", "campaign__questionnaire_version"
        )
        .defer("campaign__questionnaire_version__definition")
        .filter(code=code)
        .first()
    )


def variants_of(definition: Questionnaire) -> tuple[str, ...]:
    """What a respondent can choose: Dutch, and what is whole.

    Plain Dutch and English have the site's words around the questions. French and added languages
    count once they came with the words around the questions.
    """
    data = to_dict(definition)
    known = ("en", *(language.code for language in definition.languages))
    whole = [variant for variant in known if completeness(data, variant).is_complete]
    return (BASE_VARIANT, *(["plain"] if _is_plain(definition) else []), *whole)


def _is_plain(definition: Questionnaire) -> bool:
    """Around plain statements ordinary Dutch is no other language."""
    return all(item.text.has("plain") for item in definition.all_items)


def variant_names(definition: Questionnaire) -> dict[str, str]:
    """The variants that can be chosen, each with its name in the language itself."""
    names = OWN_NAMES | {language.code: language.name for language in definition.languages}
    return {variant: names[variant] for variant in variants_of(definition)}


def html_language(variant: str) -> str:
    """What goes in a `lang` attribute."""
    return BASE_VARIANT if variant == "plain" else variant


def direction_of(definition: Questionnaire, variant: str) -> str:
    """What goes in a `dir` attribute: ltr or rtl."""
    directions = {language.code: language.direction for language in definition.languages}
    return directions.get(variant, "ltr")


def phrases_of(definition: Questionnaire, variant: str) -> Phrases:
    """The words around the questions in this variant."""
    words = {language.code: dict(language.phrases) for language in definition.languages}
    return Phrases(words.get(variant, {}))


def steps_of(definition: Questionnaire, variant: str) -> tuple[Step, ...]:
    """Every statement once; the same order for everyone, so that a screen tells nothing of who."""
    return tuple(
        Step(number, name, items)
        for number, (name, items) in enumerate(_parts(definition, variant), start=1)
    )


def _parts(definition: Questionnaire, variant: str) -> Iterator[tuple[str, tuple[Item, ...]]]:
    if definition.show_dimension_names:
        for dimension in definition.dimensions:
            yield dimension.name.text(variant), definition.items_of(dimension.code)
        if definition.outcome_items:
            yield "", definition.outcome_items
        return
    items = list(definition.items)
    if definition.shuffle_items:
        random.Random(definition.key).shuffle(items)  # noqa: S311 -- an order, not a secret
    items += definition.outcome_items
    for start in range(0, len(items), ITEMS_PER_STEP):
        yield "", tuple(items[start : start + ITEMS_PER_STEP])


def privacy_text(campaign: Campaign, variant: str) -> str:
    """The questionnaire's privacy text with the real settings of this campaign filled in."""
    return with_settings(campaign.questionnaire_version.parsed.privacy.text(variant), campaign)


def with_settings(text: str, campaign: Campaign) -> str:
    """A text with the settings of a campaign filled in."""
    values = {
        "organisatie": campaign.organisation.name,
        "minimum_groep": str(campaign.minimum_group),
        "bewaren_tot": date_format(campaign.keep_until, "j F Y"),
        "contactpersoon": campaign.contact_name,
        "contact_email": campaign.contact_email,
    }
    for name, value in values.items():
        text = text.replace(f"{{{{{name}}}}}", value)
    return text
