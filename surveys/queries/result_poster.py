"""A result on a poster: where we are strong, where we want to grow, and what we do about it."""

from dataclasses import dataclass

from surveys.models import ActionStatus, Campaign
from surveys.queries.results import DimensionRow, Result, result_of

MENTIONED = 2
ACTIONS = 4


@dataclass(frozen=True)
class ResultPoster:
    """What stands on it; `high` and `low` never share a dimension."""

    result: Result
    high: tuple[DimensionRow, ...]
    low: tuple[DimensionRow, ...]
    statement: str
    actions: tuple[str, ...]


def result_poster_of(campaign: Campaign) -> ResultPoster:
    """From the release and the board; actions that are done stay, a thank-you is news too."""
    result = result_of(campaign)
    shown = [row for row in result.dimensions if row.whole.value is not None]
    by_score = sorted(shown, key=lambda row: row.whole.value or 0)
    half = min(MENTIONED, len(by_score) // 2)
    order = {ActionStatus.DOING: 0, ActionStatus.PLANNED: 1, ActionStatus.DONE: 2}
    found = sorted(campaign.actions.all(), key=lambda action: order[ActionStatus(action.status)])
    return ResultPoster(
        result=result,
        high=tuple(reversed(by_score[len(by_score) - half :])),
        low=tuple(by_score[:half]),
        # Of a reversed one many say the opposite.
        statement=next((row.text for row in result.strongest if not row.is_reversed), ""),
        actions=tuple(action.title for action in found[:ACTIONS]),
    )
