"""Search for the few people that a set of published sums might single out.

Published sums span a space of vectors over the people. One that is zero for all but a few speaks
for those few. So: is there a set of people, fewer than the minimum, without whom the others no
longer span the whole space?

Such a set, when none is smaller, meets every way to span one of its people by others (a circuit).
So whoever is spanned by as many separate sets as it may hold people is in none. Only who is left
can be, and of those the search takes one basis away in turn. It is exact. (Circuits, bases and
their duals: J. Oxley, *Matroid Theory*, 2011, chapters 1 and 2.)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Chosen = npt.NDArray[np.bool_]

# Sums are taken modulo a prime: a vector of whole numbers that is zero for many stays so, hence
# nothing is overlooked.
PRIME: Final = 2**31 - 1
# Beyond so many spans the search says that it can't tell, which counts as a find.
MOST_SPANS: Final = 4000
_ENDLESS: Final = np.iinfo(np.int64).max


class TooHardError(ValueError):
    """It can't be shown in reasonable time that nobody is singled out."""


@dataclass(frozen=True)
class Span:
    """Independent `members`, most people first, and which places their vectors span."""

    members: Whole
    spanned: Chosen


@dataclass
class Search:
    """`span` gives what those who may be used span; `persons` counts the people in each place."""

    persons: Whole
    span: Callable[[Chosen], Span]
    tried: int = 0

    def few(self, fewer_than: int) -> tuple[int, ...] | None:
        """The places of fewer people than this, without whom the rank falls; None without any.

        Raises TooHardError when it would take too long.
        """
        nobody = np.zeros(len(self.persons), dtype=bool)
        return self._few(nobody, nobody, fewer_than - 1)

    def _few(self, absent: Chosen, kept: Chosen, budget: int) -> tuple[int, ...] | None:
        kept = kept | (self.persons > budget)
        while True:
            basis = self._take(~absent)
            if not basis.spanned.all():
                return tuple(np.flatnonzero(absent).tolist())
            doubtful = ~kept & ~absent
            if not doubtful[basis.members].any():
                return None
            held = self._held(absent, kept, budget)
            if not (held & doubtful).any():
                break
            kept = kept | held
        for member in basis.members[doubtful[basis.members]].tolist():
            without = absent.copy()
            without[member] = True
            found = self._few(without, kept, budget - int(self.persons[member]))
            if found is not None:
                return found
            kept[member] = True
        return None

    def _held(self, absent: Chosen, kept: Chosen, budget: int) -> Chosen:
        """Who is spanned by more separate sets than the budget has people."""
        left = np.where(absent, 0, np.where(kept, _ENDLESS, self.persons))
        held = ~absent
        for _ in range(budget + 1):
            span = self._take(left > 0)
            held &= span.spanned
            left[span.members[~kept[span.members]]] -= 1
        return held

    def _take(self, usable: Chosen) -> Span:
        self.tried += 1
        if self.tried > MOST_SPANS:
            raise TooHardError(f"no answer after {MOST_SPANS} spans")
        return self.span(usable)


def eliminate(rows: Whole, usable: Chosen) -> tuple[list[int], Whole, Chosen]:
    """The first usable rows that are independent, what they reduce to, and which rows they span.

    Modulo PRIME. `rows` holds residues and is changed.
    """
    chosen: list[int] = []
    lines: list[Whole] = []
    filled: Chosen = np.any(rows, axis=1)
    while True:
        candidates = filled & usable
        row = int(candidates.argmax())
        if not candidates[row]:
            reduced = np.array(lines, dtype=np.int64).reshape(len(lines), rows.shape[1])
            spanned: Chosen = np.logical_not(filled)
            return chosen, reduced, spanned
        column = int(rows[row].argmax())
        line = rows[row] * pow(int(rows[row, column]), -1, PRIME) % PRIME
        touched = rows[:, column].nonzero()[0]
        # What this row has nothing of stays as it is.
        places = line.nonzero()[0]
        part = np.ix_(touched, places)
        rows[part] = (rows[part] - rows[touched, column][:, None] * line[places]) % PRIME
        filled[touched] = rows[touched].any(axis=1)
        chosen.append(row)
        lines.append(line)


def contained(groups: Sequence[Chosen]) -> list[list[int]]:
    """Per group the places of the groups that lie in it, its own among them, in their order."""
    if not groups:
        return []
    members = np.array(groups, dtype=np.float32)
    # How many of each group are outside each other one; counts are exact below 2**24.
    outside = members @ (1 - members).T
    return [np.flatnonzero(column == 0).tolist() for column in outside.T]
