"""What keeps a team as it is, and what goes along when teams are merged.

The apps above this one say so themselves, in `ready` of their configuration, because this one
can't know them.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Hold:
    """A team, and the title of what holds it, such as an open survey."""

    team: int
    title: str


class Holder(Protocol):
    """Tells which of these teams are held.

    With `lock`, within a transaction: nothing may start to hold one of them until it ends.
    """

    def __call__(self, teams: Collection[int], *, lock: bool) -> Iterable[Hold]: ...


class TeamHeld(Exception):
    """A team can't change now; `titles` says what holds it."""

    def __init__(self, titles: Collection[str]) -> None:
        super().__init__(", ".join(titles))
        self.titles = tuple(titles)


holders: list[Holder] = []
# Called within the merge with the team that goes and the team that stays.
after_merge: list[Callable[[Any, Any], None]] = []


def holds_on(teams: Collection[int], *, lock: bool = False) -> dict[int, tuple[str, ...]]:
    """The titles of what holds each of these teams; a team that is free isn't in it."""
    found: dict[int, list[str]] = defaultdict(list)
    for holder in holders if teams else ():
        for hold in holder(teams, lock=lock):
            found[hold.team].append(hold.title)
    return {team: tuple(titles) for team, titles in found.items()}


def refuse_when_held(teams: Collection[int]) -> None:
    """Raises TeamHeld when one of these teams is held.

    Within a transaction a team that is free stays free until its end.
    """
    titles = [title for found in holds_on(teams, lock=True).values() for title in found]
    if titles:
        raise TeamHeld(list(dict.fromkeys(titles)))
