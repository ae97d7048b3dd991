"""Freeze, then render: compute, protect and audit the results of a closed campaign, once.

Decisions on what is published:

- Means are rounded to one decimal on 0–100; the audit supposes them exact.
- `n` beside a figure is the group's response count, never the column's, so nobody learns how many
  skipped a subject.
- A group's total is the unweighted mean of its published dimension figures. As a function of
  published numbers it cannot reveal anything a suppressed dimension hides; a total over people
  would.
- The outcome has answers of its own and is protected as a column of its own.
- Item shares and drivers exist for the whole organisation only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from surveys.domain.answers import matrix
from surveys.domain.audit import audit
from surveys.domain.cells import Bounded, Cell, Mean, Suppressed
from surveys.domain.disclosure import (
    HIGH_BOUND,
    LOW_BOUND,
    Fate,
    Sums,
    check_minimum_group,
    protect,
    withheld,
)
from surveys.domain.drivers import drivers
from surveys.domain.facts import Driver, Group, GroupFacts, ItemFacts, ReleaseFacts, Score
from surveys.domain.facts_json import from_json, to_json
from surveys.domain.hierarchy import ORGANISATION, Hierarchy
from surveys.domain.interchange import content_hash
from surveys.domain.items import item_facts, strongest_and_weakest
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.scoring import Column, columns, mean_of_dimensions, outcome_column, turned

__all__ = [
    "ORGANISATION",
    "DisclosureError",
    "Driver",
    "Group",
    "GroupFacts",
    "ItemFacts",
    "ReleaseFacts",
    "Score",
    "build_release",
    "from_json",
    "to_json",
]

LOWEST: Final = 2


class DisclosureError(RuntimeError):
    """The audit found numbers that would speak for fewer people than the minimum.

    Nothing is released.
    """


@dataclass(frozen=True)
class _Frame:
    """Around the columns: respondents stand node by node, `ends` counts those up to each node.

    Of the `withheld` nodes nothing is published.
    """

    hierarchy: Hierarchy
    ends: npt.NDArray[np.int64]
    responses: tuple[int, ...]
    withheld: frozenset[int]
    minimum_group: int

    def per_node(self, values: npt.NDArray[np.int64] | npt.NDArray[np.bool_]) -> tuple[int, ...]:
        """The sum over each node's direct members, in whole numbers."""
        running = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
        return tuple(np.diff(running[self.ends], prepend=0).tolist())


def build_release(
    questionnaire: Questionnaire,
    *,
    title: str,
    groups: Sequence[Group],
    answers: Mapping[str, Sequence[str]],
    minimum_group: int,
    invited: int | None = None,
) -> ReleaseFacts:
    """Compute, protect and audit the results of a closed campaign.

    `answers` holds the packed answers of the direct members per group key; "" for people without a
    team. `invited` counts the whole organisation. Raises ValueError for a minimum below 5 or the
    questionnaire's, unknown keys or malformed answers, and DisclosureError when the audit finds a
    leak.
    """
    check_minimum_group(minimum_group, questionnaire.minimum_group)
    frame, packed = _frame(groups, answers, minimum_group)
    answered = turned(questionnaire, matrix(questionnaire, packed))
    scores = columns(questionnaire, answered)
    outcome = outcome_column(questionnaire, answered)
    cells = {code: _cells(frame, column) for code, column in scores.items()}
    outcomes = _cells(frame, outcome) if outcome else (Suppressed(),) * len(frame.responses)
    whole = Group(ORGANISATION, title, invited)
    facts = [
        _group_facts(
            questionnaire,
            group,
            {code: column[node] for code, column in cells.items()},
            outcomes[node],
            Suppressed() if node in frame.withheld else frame.responses[node],
        )
        for node, group in enumerate([whole, *groups])
    ]
    items = item_facts(questionnaire, answered, minimum_group, frame.responses[0])
    strongest, weakest = strongest_and_weakest(items)
    return ReleaseFacts(
        questionnaire_key=questionnaire.key,
        questionnaire_version=questionnaire.version,
        questionnaire_hash=content_hash(questionnaire),
        title=title,
        minimum_group=minimum_group,
        organisation=facts[0],
        groups=tuple(facts[1:]),
        items=items,
        strongest_items=strongest,
        weakest_items=weakest,
        lowest_dimensions=_lowest(facts[0]),
        drivers=drivers(scores, outcome, minimum_group),
    )


def _frame(
    groups: Sequence[Group], answers: Mapping[str, Sequence[str]], minimum_group: int
) -> tuple[_Frame, list[str]]:
    """The frame, and all packed answers node by node."""
    hierarchy = Hierarchy.of((group.key, group.parent) for group in groups)
    strange = sorted(set(answers) - set(hierarchy.keys))
    if strange:
        raise ValueError(f"answers for an unknown group: {', '.join(strange)}")
    sizes = [len(answers.get(key, ())) for key in hierarchy.keys]
    packed = [one for key in hierarchy.keys for one in answers.get(key, ())]
    ends = np.cumsum(sizes, dtype=np.int64)
    hidden = withheld(hierarchy, sizes, minimum_group)
    return _Frame(hierarchy, ends, tuple(hierarchy.roll_up(sizes)), hidden, minimum_group), packed


def _cells(frame: _Frame, column: Column) -> tuple[Cell, ...]:
    """One column's cell per node, protected and audited."""
    sums = Sums(frame.per_node(column.valid), frame.per_node(column.points), column.whole)
    fates = protect(frame.hierarchy, sums, frame.minimum_group, frame.withheld)
    leaks = audit(frame.hierarchy, sums, fates, frame.minimum_group)
    if leaks:
        raise DisclosureError(f"{len(leaks)} small groups could be computed")
    people, reached = frame.hierarchy.roll_up(sums.persons), frame.hierarchy.roll_up(sums.points)
    return tuple(
        _cell(fate, reached[node], people[node] * column.whole, frame.responses[node])
        for node, fate in enumerate(fates)
    )


def _cell(fate: Fate, reached: int, reachable: int, responses: int) -> Cell:
    match fate:
        case Fate.HIDDEN:
            return Suppressed()
        case Fate.AT_LEAST:
            return Bounded("at_least", float(HIGH_BOUND), responses)
        case Fate.AT_MOST:
            return Bounded("at_most", float(LOW_BOUND), responses)
        case Fate.SHOWN:
            # Half up in whole numbers, so equal answers always give equal figures.
            return Mean((2000 * reached + reachable) // (2 * reachable) / 10, responses)


def _group_facts(
    questionnaire: Questionnaire,
    group: Group,
    cells: Mapping[str, Cell],
    outcome: Cell,
    responses: int | Suppressed,
) -> GroupFacts:
    values = {code: _value(cell) for code, cell in cells.items()}
    return GroupFacts(
        key=group.key,
        name=group.name,
        parent=group.parent,
        invited=group.invited,
        responses=responses,
        scores=tuple(
            Score(code, cells[code], None if value is None else questionnaire.band(value))
            for code, value in values.items()
        ),
        total=_total(mean_of_dimensions(questionnaire, values.values()), responses),
        outcome=outcome,
    )


def _value(cell: Cell) -> float | None:
    """What is published of a cell: its mean or its bound."""
    return None if isinstance(cell, Suppressed) else cell.value


def _total(mean: float | None, responses: int | Suppressed) -> Cell:
    """The cell of a total; bounds of dimensions count as they are shown."""
    if mean is None or isinstance(responses, Suppressed):
        return Suppressed()
    if mean >= HIGH_BOUND:
        return Bounded("at_least", float(HIGH_BOUND), responses)
    if mean <= LOW_BOUND:
        return Bounded("at_most", float(LOW_BOUND), responses)
    return Mean(round(mean, 1), responses)


def _lowest(organisation: GroupFacts) -> tuple[str, ...]:
    """The codes of the two dimensions with the lowest figure, ties in the questionnaire's order."""
    values = [(score.code, _value(score.cell)) for score in organisation.scores]
    shown = [(code, value) for code, value in values if value is not None]
    return tuple(code for code, _ in sorted(shown, key=lambda entry: entry[1])[:LOWEST])
