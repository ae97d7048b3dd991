"""Before anyone answered: which teams will have a result, and which to put together."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from surveys.domain.disclosure import withheld
from surveys.domain.hierarchy import ORGANISATION, Hierarchy

# What a survey at work may hope for, in per cent of the people.
USUAL_SHARE: Final = 60


@dataclass(frozen=True)
class Size:
    """A team and how many people it has."""

    key: str
    name: str
    people: int
    department: str = ""


@dataclass(frozen=True)
class Outlook:
    """Whether a team has a result when everyone answers, and when the usual share does."""

    if_all: bool
    if_most: bool


@dataclass(frozen=True)
class Forecast:
    """The outlook of the whole organisation, and of each team by its key."""

    whole: Outlook
    teams: dict[str, Outlook]


def forecast(teams: Sequence[Size], minimum_group: int) -> Forecast:
    """What the rules that protect a real result would show of these teams."""
    everyone = _shown(teams, [team.people for team in teams], minimum_group)
    most = [team.people * USUAL_SHARE // 100 for team in teams]
    usual = _shown(teams, most, minimum_group)
    outlooks = {key: Outlook(everyone[key], usual[key]) for key in everyone}
    return Forecast(outlooks.pop(ORGANISATION), outlooks)


def _shown(teams: Sequence[Size], answers: list[int], minimum_group: int) -> dict[str, bool]:
    """Per key, the organisation's included, whether something would be shown."""
    hierarchy = Hierarchy.of((team.key, ORGANISATION) for team in teams)
    hidden = withheld(hierarchy, [0, *answers], minimum_group)
    return {key: node not in hidden for node, key in enumerate(hierarchy.keys)}


def proposed_merges(teams: Sequence[Size], minimum_group: int) -> tuple[tuple[Size, ...], ...]:
    """Teams to put together, so that each team that is too small shares in a result.

    First within a department, and only then across. No team is in two of them. A merge aims at
    enough people for a result when the usual share answers, and always holds the minimum; nothing
    is proposed when all teams together are too small.
    """
    enough = math.ceil(minimum_group * 100 / USUAL_SHARE)
    free = sorted(
        (team for team in teams if team.people >= minimum_group),
        key=lambda team: (team.people, team.name),
    )
    small: dict[str, list[Size]] = defaultdict(list)
    for team in teams:
        if team.people < minimum_group:
            small[team.department].append(team)
    merges: list[list[Size]] = []
    left: list[Size] = []
    for department, few in small.items():
        near = [team for team in free if department and team.department == department]
        merge = _filled(few, near, enough)
        if department and len(merge) > 1 and _people(merge) >= minimum_group:
            merges.append(merge)
            free = [team for team in free if team not in merge]
        else:
            left += few
    if left:
        merge = _filled(left, free, enough)
        if len(merge) > 1 and _people(merge) >= minimum_group:
            merges.append(merge)
        elif merges:
            min(merges, key=_people).extend(left)
    return tuple(map(tuple, merges))


def _filled(few: Sequence[Size], others: Sequence[Size], enough: int) -> list[Size]:
    """These teams with the smallest others, until there are enough people."""
    merge = list(few)
    for other in others:
        if len(merge) > 1 and _people(merge) >= enough:
            break
        merge.append(other)
    return merge


def _people(teams: Sequence[Size]) -> int:
    return sum(team.people for team in teams)
