"""Figures of the sector: means over surveys of several organisations, from released figures only.

Surveys are taken together in cohorts. A cohort holds at least five organisations and fifty
answers, none of them with more than two fifths of the answers, and never changes once it's made.
Every figure of the sector is a sum of whole cohorts, and no survey is in two. So whatever anybody
adds up and subtracts, over all figures and all times, is a combination of whole cohorts: it speaks
for five organisations at least, or for none (ADR 0037). Who knows its own figures can only take
those off; where two or more know theirs they need to be all but one of a cohort.

The thresholds are those of the (n, k) dominance rule: A. Hundepool and others, *Statistical
Disclosure Control* (2012), chapter 4.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from surveys.domain.cells import Mean
from surveys.domain.facts import ReleaseFacts
from surveys.domain.questionnaire import Questionnaire

FEWEST_ORGANISATIONS: Final = 5
FEWEST_ANSWERS: Final = 50
# In hundredths of the answers.
LARGEST_PART: Final = 40
# Of the whole sector, in the place of a subsector's code.
SECTOR: Final = ""


@dataclass(frozen=True)
class Contribution:
    """One survey: the answers behind it, and its released means on 0–100 by `column_keys`.

    What the organisation's own result hides or shows as a bound isn't in `means`.
    """

    key: int
    organisation: int
    subsector: str
    answers: int
    means: Mapping[str, float]


@dataclass(frozen=True)
class Column:
    """Of one dimension in a cohort: the sum of answers × mean, and the answers."""

    points: float
    answers: int


@dataclass(frozen=True)
class Cohort:
    """What stays of surveys that were taken together; `subsector` is SECTOR where they differ."""

    subsector: str
    surveys: int
    columns: Mapping[str, Column]


@dataclass(frozen=True)
class SectorFigure:
    """A mean on 0–100, one decimal, and how many answers are behind it."""

    value: float
    answers: int


def column_keys(questionnaire: Questionnaire) -> dict[str, str]:
    """Per code of a dimension what its figures go by: the code and its statements.

    Versions of a questionnaire compare where a dimension has the same statements in the same
    direction.
    """
    return {
        dimension.code: f"{dimension.code}: "
        + " ".join(
            sorted(
                f"{item.code}{'-' if item.reversed else '+'}"
                for item in questionnaire.items_of(dimension.code)
            )
        )
        for dimension in questionnaire.dimensions
    }


def contribution(
    *,
    key: int,
    organisation: int,
    subsector: str,
    facts: ReleaseFacts,
    questionnaire: Questionnaire,
) -> Contribution | None:
    """What a survey brings: its exact released means. None when its result shows none."""
    keys = column_keys(questionnaire)
    cells = {score.code: score.cell for score in facts.organisation.scores}
    means = {keys[code]: cell.value for code, cell in cells.items() if isinstance(cell, Mean)}
    answers = facts.organisation.responses
    if not means or not isinstance(answers, int):
        return None
    return Contribution(key, organisation, subsector, answers, means)


def form_cohorts(
    waiting: Iterable[Contribution], *, mix: bool
) -> list[tuple[str, tuple[Contribution, ...]]]:
    """Which of the surveys that wait are taken together now, each with its subsector or SECTOR.

    First those of one subsector; then, with `mix`, what is left of all of them. Of an organisation
    with several surveys the first by key goes; the others wait, so that nobody is in a cohort
    twice. Deterministic: the order of `waiting` doesn't matter.
    """
    left = {one.key: one for one in sorted(waiting, key=lambda one: one.key)}
    formed = []
    subsectors = sorted({one.subsector for one in left.values()})
    for subsector in [*subsectors, *([SECTOR] if mix else [])]:
        pool = [one for one in left.values() if subsector in (SECTOR, one.subsector)]
        if chosen := _largest_safe(pool):
            formed.append((subsector, chosen))
            left = {key: one for key, one in left.items() if one not in chosen}
    return formed


def _largest_safe(pool: Sequence[Contribution]) -> tuple[Contribution, ...]:
    """As many surveys of different organisations as may be taken together; () when none may.

    Whoever weighs too much is left out, the heaviest first: without it the others weigh more, so
    that may go on.
    """
    first: dict[int, Contribution] = {}
    for one in pool:
        first.setdefault(one.organisation, one)
    chosen = sorted(first.values(), key=lambda one: (one.answers, one.key))
    while chosen and _heaviest_too_heavy(chosen):
        chosen.pop()
    return tuple(sorted(chosen, key=lambda one: one.key)) if is_safe(chosen) else ()


def is_safe(together: Sequence[Contribution]) -> bool:
    """Whether these surveys may be one figure."""
    organisations = {one.organisation for one in together}
    answers = sum(one.answers for one in together)
    return (
        len(organisations) >= FEWEST_ORGANISATIONS
        and len(organisations) == len(together)
        and answers >= FEWEST_ANSWERS
        and not _heaviest_too_heavy(together)
    )


def _heaviest_too_heavy(together: Sequence[Contribution]) -> bool:
    answers = [one.answers for one in together]
    return 100 * max(answers) > LARGEST_PART * sum(answers)


def cohort_of(subsector: str, together: Sequence[Contribution]) -> Cohort:
    """What stays of these surveys: sums per dimension.

    A dimension of which too few of them have a figure has no sum. Raises ValueError where they may
    not be taken together.
    """
    if not is_safe(together):
        raise ValueError("these surveys may not be taken together")
    columns = {}
    for key in sorted({key for one in together for key in one.means}):
        having = [one for one in together if key in one.means]
        if is_safe(having):
            points = sum(one.answers * one.means[key] for one in having)
            columns[key] = Column(points, sum(one.answers for one in having))
    return Cohort(subsector, len(together), columns)


def figures(
    cohorts: Iterable[Cohort], keys: Mapping[str, str], *, subsector: str = SECTOR
) -> dict[str, SectorFigure]:
    """Per code in `keys` the mean over all answers of the sector, or of one subsector.

    A code that no cohort has a sum for is absent.
    """
    taken = [one for one in cohorts if subsector in (SECTOR, one.subsector)]
    found = {}
    for code, key in keys.items():
        columns = [one.columns[key] for one in taken if key in one.columns]
        answers = sum(column.answers for column in columns)
        if answers:
            mean = sum(column.points for column in columns) / answers
            found[code] = SectorFigure(round(mean, 1), answers)
    return found
