"""One column of a release: what is shown of each group, and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from surveys.domain.audit import audit
from surveys.domain.cells import Bounded, Cell, Mean, Suppressed
from surveys.domain.disclosure import HIGH_BOUND, LOW_BOUND, Fate, Sums, protect
from surveys.domain.hierarchy import Hierarchy
from surveys.domain.margins import margin
from surveys.domain.scoring import Column


class DisclosureError(RuntimeError):
    """The audit found numbers that would speak for fewer people than the minimum.

    Nothing is released.
    """


@dataclass(frozen=True)
class Frame:
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


@dataclass(frozen=True)
class Cells:
    """One column, protected: per group its fate, what is shown, and the margin of its mean."""

    fates: tuple[Fate, ...]
    cells: tuple[Cell, ...]
    margins: tuple[int | None, ...]

    def at(self, place: int) -> tuple[Cell, int | None]:
        """One group's cell and margin."""
        return self.cells[place], self.margins[place]


def cells_of(frame: Frame, column: Column) -> Cells:
    """One column per node, protected and audited."""
    sums = Sums(frame.per_node(column.valid), frame.per_node(column.points), column.whole)
    fates = protect(frame.hierarchy, sums, frame.minimum_group, frame.withheld)
    leaks = audit(frame.hierarchy, sums, fates, frame.minimum_group)
    if leaks:
        raise DisclosureError(f"{len(leaks)} small groups could be computed")
    roll_up = frame.hierarchy.roll_up
    squares = roll_up(frame.per_node(column.points * column.points))
    return shown_of(
        fates, column.whole, roll_up(sums.persons), roll_up(sums.points), squares, frame.responses
    )


def shown_of(
    fates: tuple[Fate, ...],
    whole: int,
    persons: Sequence[int],
    points: Sequence[int],
    squares: Sequence[int],
    responses: Sequence[int],
) -> Cells:
    """What is shown of each group of a column, given what happens to it."""
    return Cells(
        fates,
        tuple(
            _cell(fate, points[place], persons[place] * whole, responses[place])
            for place, fate in enumerate(fates)
        ),
        tuple(
            margin(persons[place], points[place], squares[place], whole)
            if fate is Fate.SHOWN
            else None
            for place, fate in enumerate(fates)
        ),
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
