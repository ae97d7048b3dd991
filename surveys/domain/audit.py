"""An independent check of a release: linear algebra over what is published.

It knows nothing of how that was chosen. The unknowns are the sums of the direct members of each
node ("blocks"); each published figure is an equation over them. Whatever follows from the equations
is in their row space. A release leaks when that space holds a sum over 1 to minimum − 1 people, or
an exact sum that gives away what everyone in it answered.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from surveys.domain.disclosure import Fate, Sums, extreme
from surveys.domain.hierarchy import Hierarchy

_Row: TypeAlias = dict[int, Fraction | int]


@dataclass(frozen=True)
class Leak:
    """Blocks whose sum can be computed although it should not, and how many people they hold."""

    blocks: frozenset[int]
    persons: int


def audit(
    hierarchy: Hierarchy, column: Sums, fates: Sequence[Fate], minimum_group: int
) -> tuple[Leak, ...]:
    """The leaks of one column; none when the release is safe.

    Raises ValueError when groups overlap so that small sums cannot be excluded by this method.
    """
    occupied = {block for block, count in enumerate(column.persons) if count}
    shown = {hierarchy.covers[n] & occupied for n, f in enumerate(fates) if f is not Fate.HIDDEN}
    exact = {hierarchy.covers[n] & occupied for n, f in enumerate(fates) if f is Fate.SHOWN}
    sums = determined(shown)
    exact_sums = sums if exact == shown else determined(exact)
    leaks = []
    for blocks in sums:
        persons = sum(column.persons[block] for block in blocks)
        if persons < minimum_group:
            leaks.append(Leak(blocks, persons))
    for blocks in exact_sums:
        persons = sum(column.persons[block] for block in blocks)
        if extreme(sum(column.points[block] for block in blocks), persons, column.whole):
            leaks.append(Leak(blocks, persons))
    return tuple(leaks)


def determined(equations: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    """The smallest sets of blocks whose sums follow from the sums over the given sets.

    Raises ValueError when these are not disjoint: then smaller sets might hide in their
    combinations.
    """
    rows: dict[int, _Row] = {}
    used: set[int] = set()
    # Small sets first: on a tree each elimination then touches every block once.
    for equation in sorted(equations, key=len):
        row: _Row = dict.fromkeys(equation, 1)
        for pivot in rows.keys() & equation:
            _subtract(row, rows[pivot], row[pivot])
        if not row:
            continue
        pivot = min(row)
        if row[pivot] != 1:
            row = {block: Fraction(value) / row[pivot] for block, value in row.items()}
        if pivot in used:
            for other in rows.values():
                if pivot in other:
                    _subtract(other, row, other[pivot])
        rows[pivot] = row
        used |= row.keys()
    supports = [frozenset(row) for row in rows.values()]
    plain = all(value == 1 for row in rows.values() for value in row.values())
    if not plain or sum(map(len, supports)) > len(frozenset().union(*supports)):
        raise ValueError("published groups overlap: cannot prove that no small group follows")
    return tuple(supports)


def _subtract(row: _Row, other: _Row, times: Fraction | int) -> None:
    """Take `times` the other row off this row, in place, dropping zeros."""
    for block, value in other.items():
        rest = row.get(block, 0) - times * value
        if rest:
            row[block] = rest
        else:
            row.pop(block, None)
