"""What a respondent sees: the team behind a code, and the statements in steps."""

import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.interchange import to_dict
from surveys.domain.questionnaire import Item, Questionnaire
from surveys.domain.texts import BASE_VARIANT
from surveys.domain.wording import completeness
from surveys.models import Campaign, CampaignKey, CampaignTeam, Invitation, Way
from surveys.queries.phrases import Phrases

MOST_PER_STEP = 7
OWN_NAMES = {"nl": "Nederlands", "plain": "Eenvoudig Nederlands", "en": "English"}


@dataclass(frozen=True)
class VariantChoice:
    """A language on a button: its name in that language, and the language for who listens."""

    code: str
    name: str
    lang: str


@dataclass(frozen=True)
class Step:
    """Statements shown together; `name` is empty when the dimensions stay unnamed.

    `first` is the number of its first statement, counted over all steps.
    """

    number: int
    name: str
    items: tuple[Item, ...]
    first: int


@dataclass(frozen=True)
class Entrance:
    """Where a code leads: to a team, by its shared code or by somebody's personal one."""

    team: CampaignTeam
    invitation: Invitation | None = None

    @property
    def is_spent(self) -> bool:
        """Whether it is a personal code that somebody answered with."""
        return self.invitation is not None and self.invitation.is_used


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


def public_key_of(campaign: Campaign) -> str:
    """With what a shared tablet locks answers; empty before opening and after closing."""
    keys = CampaignKey.objects.filter(campaign=campaign)
    return keys.values_list("public", flat=True).first() or ""


def entrance_by_code(code: str) -> Entrance | None:
    """The team behind a code, shared or personal: one query, or two."""
    team = campaign_team_by_code(code)
    if team is not None:
        return Entrance(team)
    invitation = (
        Invitation.objects.select_related(
            "campaign_team__campaign__organisation",
            "campaign_team__campaign__questionnaire_version",
        )
        .defer("campaign_team__campaign__questionnaire_version__definition")
        .by_code(code)
        .first()
    )
    return invitation and Entrance(invitation.campaign_team, invitation)


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


def offered_variants(campaign: Campaign) -> tuple[str, ...]:
    """What people of this campaign can choose: what the coordinator chose, or all there is."""
    there = variants_of(campaign.questionnaire_version.parsed)
    return tuple(name for name in there if name in campaign.languages) or there


def variant_choices(definition: Questionnaire, variants: Iterable[str]) -> list[VariantChoice]:
    """The buttons to change the language."""
    names = variant_names(definition)
    return [VariantChoice(code, names[code], html_language(code)) for code in variants]


def steps_of(definition: Questionnaire, variant: str) -> tuple[Step, ...]:
    """Every statement once; the same order for everyone, so that a screen tells nothing of who."""
    steps: list[Step] = []
    first = 1
    for number, (name, items) in enumerate(_parts(definition, variant), start=1):
        steps.append(Step(number, name, items, first))
        first += len(items)
    return tuple(steps)


def _parts(definition: Questionnaire, variant: str) -> Iterator[tuple[str, tuple[Item, ...]]]:
    if definition.show_dimension_names or not definition.shuffle_items:
        for dimension in definition.dimensions:
            name = dimension.name.text(variant) if definition.show_dimension_names else ""
            yield name, definition.items_of(dimension.code)
        if definition.outcome_items:
            yield "", definition.outcome_items
        return
    items = list(definition.items)
    random.Random(definition.key).shuffle(items)  # noqa: S311 -- an order, not a secret
    items += definition.outcome_items
    # As many at a time as a dimension has, spread evenly.
    usual = len(definition.items) / len(definition.dimensions)
    count = math.ceil(len(items) / min(MOST_PER_STEP, math.ceil(usual)))
    for place in range(count):
        start, end = len(items) * place // count, len(items) * (place + 1) // count
        yield "", tuple(items[start:end])


def opening_in_words(campaign: Campaign, variant: str) -> dict[str, str] | None:
    """The `day` and the `hour`, in Belgium, from which people can answer; None while unplanned.

    In the language of the variant where Django knows how it writes dates.
    """
    if campaign.opens_at is None or campaign.is_draft:
        return None
    opens = timezone.localtime(campaign.opens_at)
    with translation.override(html_language(variant)):
        return {"day": date_format(opens, "l j F Y"), "hour": opens.strftime("%H:%M")}


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


def privacy_details(campaign: Campaign, ways: Iterable[str]) -> tuple[str, ...]:
    """What the settings add to the privacy text, for a team that is invited in these ways.

    In the language of this moment. Each sentence is there only when it's true of this campaign.
    """
    definition = campaign.questionnaire_version.parsed
    words = _ways_in_words()
    # A link and a message with it say the same.
    sentences = list(dict.fromkeys(words[way] for way in Way if way in set(ways)))
    if definition.open_question:
        sentences.append(
            _(
                "What you write yourself is read word for word in your organisation, without the "
                "name of your team. With fewer than %(number)d answers nobody reads it."
            )
            % {"number": max(SMALLEST_FOR_COMMENTS, campaign.minimum_group)}
        )
    if campaign.shares_item_statistics:
        sentences.append(
            _(
                "Your answers also help to make the statements better. The makers only see sums "
                "over many people, never an answer and never your organisation."
            )
        )
    if "{{bewaren_tot}}" not in definition.privacy.text():
        sentences.append(
            _("We keep the answers until %(day)s at the latest.")
            % {"day": date_format(campaign.keep_until, "j F Y")}
        )
    return tuple(sentences)


def _ways_in_words() -> dict[Way, str]:
    """What each way of inviting means for somebody's privacy."""
    same_for_all = _("The link of your team is the same for everyone in it.")
    return {
        Way.LINK: same_for_all,
        Way.CODES: _(
            "A code on paper works once. The slips look alike, and nobody notes who took which. We "
            "do note that a code was used, but not with which answers."
        ),
        Way.MAIL: _(
            "A link that you got by e-mail works once. We know that it was used, so that you get "
            "no reminder, but not with which answers. Your address is kept encrypted, apart from "
            "the answers, and until 30 days after the end at the latest."
        ),
        Way.MESSAGE: same_for_all,
        Way.KIOSK: _(
            "A shared tablet shows nobody what you filled in. Without network it keeps your "
            "answers locked until they can leave; it can't read them itself."
        ),
    }
