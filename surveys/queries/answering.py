"""What a respondent sees: the team behind a code, and the statements in steps."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format

from surveys.domain.questionnaire import Item, Questionnaire
from surveys.models import Campaign, CampaignTeam, Invitation

ITEMS_PER_STEP = 7
# What a respondent can choose. French waits until the buttons around the questions are French too.
OFFERED_VARIANTS = ("nl", "plain", "en")


@dataclass(frozen=True)
class Step:
    """Statements shown together; `name` is empty when the dimensions stay unnamed."""

    number: int
    name: str
    items: tuple[Item, ...]


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
    """The variants in which every statement was written."""
    return tuple(
        variant
        for variant in OFFERED_VARIANTS
        if all(item.text.has(variant) for item in definition.all_items)
    )


def offered_variants(campaign: Campaign) -> tuple[str, ...]:
    """What people of this campaign can choose: what the coordinator chose, or all there is."""
    there = variants_of(campaign.questionnaire_version.parsed)
    return tuple(name for name in there if name in campaign.languages) or there


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
    text = campaign.questionnaire_version.parsed.privacy.text(variant)
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
