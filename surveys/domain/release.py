"""Freeze, then render: compute, protect and audit the results of a closed campaign, once.

Decisions on what is published:

- Means are rounded to one decimal on 0–100; the audit supposes them exact.
- `n` beside a figure is the group's response count, never the column's, so nobody learns how many
  skipped a subject.
- A group's total is the unweighted mean of its published dimension figures. As a function of
  published numbers it cannot reveal anything a suppressed dimension hides; a total over people
  would.
- The outcome has answers of its own and is protected as a column of its own.
- Item shares, shares of people and drivers exist for the whole organisation only.
- Groups by background exist for the whole organisation only, never within a team.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from surveys.domain.answers import matrix
from surveys.domain.cells import Suppressed
from surveys.domain.disclosure import check_minimum_group, withheld
from surveys.domain.drivers import drivers
from surveys.domain.facts import Driver, Group, GroupFacts, ItemFacts, ReleaseFacts, Score
from surveys.domain.facts_json import from_json, to_json
from surveys.domain.hierarchy import ORGANISATION, Hierarchy
from surveys.domain.interchange import content_hash
from surveys.domain.items import item_facts, shares_of_people, strongest_and_weakest
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.release_columns import Cells, DisclosureError, Frame, cells_of
from surveys.domain.release_cuts import crossing_of, cut_facts
from surveys.domain.release_groups import group_facts, value_of
from surveys.domain.scoring import columns, outcome_column, turned

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


def build_release(
    questionnaire: Questionnaire,
    *,
    title: str,
    groups: Sequence[Group],
    answers: Mapping[str, Sequence[str]],
    minimum_group: int,
    invited: int | None = None,
    backgrounds: Mapping[str, Sequence[str]] | None = None,
) -> ReleaseFacts:
    """Compute, protect and audit the results of a closed campaign.

    `answers` holds the packed answers of the direct members per group key; "" for people without a
    team. `backgrounds` holds what the same people told of themselves, in the same order; None
    leaves that out. `invited` counts the whole organisation. Raises ValueError for a minimum below
    5 or the questionnaire's, unknown keys or malformed answers, and DisclosureError when the audit
    finds a leak.
    """
    check_minimum_group(minimum_group, questionnaire.minimum_group)
    frame, packed = _frame(groups, answers, minimum_group)
    answered = turned(questionnaire, matrix(questionnaire, packed))
    scores = columns(questionnaire, answered)
    outcome = outcome_column(questionnaire, answered)
    cells = {code: cells_of(frame, column) for code, column in scores.items()}
    nothing = Cells((), (Suppressed(),) * len(frame.responses), (None,) * len(frame.responses))
    outcomes = cells_of(frame, outcome) if outcome else nothing
    facts = [
        group_facts(
            questionnaire,
            group,
            {code: column.at(node) for code, column in cells.items()},
            outcomes.cells[node],
            Suppressed() if node in frame.withheld else frame.responses[node],
        )
        for node, group in enumerate([Group(ORGANISATION, title, invited), *groups])
    ]
    items = item_facts(questionnaire, answered, minimum_group, frame.responses[0])
    strongest, weakest = strongest_and_weakest(items)
    crossing = crossing_of(questionnaire, frame, backgrounds) if backgrounds is not None else None
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
        shares=shares_of_people(questionnaire, scores, minimum_group, frame.responses[0]),
        cuts=(
            cut_facts(questionnaire, frame, crossing, scores, cells, outcome, outcomes)
            if crossing
            else ()
        ),
    )


def _frame(
    groups: Sequence[Group], answers: Mapping[str, Sequence[str]], minimum_group: int
) -> tuple[Frame, list[str]]:
    """The frame, and all packed answers node by node."""
    hierarchy = Hierarchy.of((group.key, group.parent) for group in groups)
    strange = sorted(set(answers) - set(hierarchy.keys))
    if strange:
        raise ValueError(f"answers for an unknown group: {', '.join(strange)}")
    sizes = [len(answers.get(key, ())) for key in hierarchy.keys]
    packed = [one for key in hierarchy.keys for one in answers.get(key, ())]
    ends = np.cumsum(sizes, dtype=np.int64)
    hidden = withheld(hierarchy, sizes, minimum_group)
    return Frame(hierarchy, ends, tuple(hierarchy.roll_up(sizes)), hidden, minimum_group), packed


def _lowest(organisation: GroupFacts) -> tuple[str, ...]:
    """The codes of the two dimensions with the lowest figure, ties in the questionnaire's order."""
    values = [(score.code, value_of(score.cell)) for score in organisation.scores]
    shown = [(code, value) for code, value in values if value is not None]
    return tuple(code for code, _ in sorted(shown, key=lambda entry: entry[1])[:LOWEST])
