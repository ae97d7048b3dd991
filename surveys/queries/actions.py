"""The board of a survey: its actions by column, and what was done before it."""

from dataclasses import dataclass

from django.utils import timezone

from surveys.models import Action, ActionStatus, Campaign, Status
from surveys.queries.inspiration import Link, link_to
from surveys.queries.wording import said


@dataclass(frozen=True)
class ActionCard:
    """An action as it is shown; `is_late` when its day is over and it isn't done."""

    action: Action
    dimension: str
    link: Link | None
    is_late: bool
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """One column of the board."""

    status: str
    name: str
    cards: tuple[ActionCard, ...]


def board_of(campaign: Campaign) -> tuple[Column, ...]:
    """The three columns, those with the nearest day first: one query."""
    cards = _cards(campaign)
    return tuple(
        Column(
            status.value,
            str(status.label),
            tuple(card for card in cards if card.action.status == status),
        )
        for status in ActionStatus
    )


def done_before(campaign: Campaign) -> tuple[ActionCard, ...]:
    """What was done after the closed survey before this one; two queries at most."""
    before = (
        Campaign.objects.filter(
            organisation=campaign.organisation_id,
            status=Status.CLOSED,
            closes_at__lt=campaign.closes_at,
        )
        .select_related("questionnaire_version")
        .defer("questionnaire_version__definition")
        .order_by("-closes_at")
        .first()
    )
    if before is None:
        return ()
    return tuple(card for card in _cards(before) if card.action.status == ActionStatus.DONE)


def _cards(campaign: Campaign) -> list[ActionCard]:
    names = {one.code: said(one.name) for one in campaign.questionnaire_version.parsed.dimensions}
    actions = campaign.actions.select_related("page__locale").order_by("due", "pk")
    today = timezone.localdate()
    return [
        ActionCard(
            action,
            names.get(action.dimension_code, ""),
            link_to(action.page) if action.page and action.page.live else None,
            bool(action.due and action.due < today and action.status != ActionStatus.DONE),
            tuple((one.value, str(one.label)) for one in ActionStatus if one != action.status),
        )
        for action in actions
    ]
