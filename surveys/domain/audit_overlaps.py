"""The same independent check as `audit`, for groups that overlap: teams and cuts together.

It knows nothing of trees, cuts or how the groups were chosen: a published figure is a row with a
one for everybody in it.
"""

from collections.abc import Sequence

import numpy as np

from surveys.domain.disclosure import extreme
from surveys.domain.packing import (
    Chosen,
    Search,
    Span,
    TooHardError,
    Whole,
    contained,
    eliminate,
)


def singled_out(
    groups: Sequence[Chosen], persons: Whole, minimum_group: int
) -> tuple[int, ...] | None:
    """The few people, fewer than the minimum, for whom a combination of the groups' sums speaks.

    `groups` holds per published figure who is in it, `persons` how many people each place stands
    for. None when there are none; everybody when it can't be shown.
    """
    order = np.argsort(-persons, kind="stable")
    order = order[persons[order] > 0]
    if not len(order) or not groups:
        return None
    # Figures of the same people span the same; small groups first keeps the sums sparse.
    different = {row.tobytes(): row for row in np.array(groups, dtype=bool)[:, order]}
    rows = np.array([different[key] for key in sorted(different)], dtype=np.int64).T.copy()
    search = Search(persons[order], lambda usable: _span(rows, usable))
    try:
        few = search.few(minimum_group)
    except TooHardError:
        return tuple(order.tolist())
    return None if few is None else tuple(order[list(few)].tolist())


def told_apart(
    groups: Sequence[Chosen], persons: Whole, points: Whole, whole: int
) -> Chosen | None:
    """A difference of exact figures whose mean lies at an end of the scale: who is left in it.

    Of each figure it takes away another, and all others inside it that don't overlap.
    """
    within = contained(groups)
    for place, group in enumerate(groups):
        inside = [groups[other] for other in within[place]]
        together = np.zeros_like(group)
        for other in sorted(inside, key=lambda one: -int(persons[one].sum())):
            if not (other & together).any() and (group & ~other).any():
                together = together | other
        for taken in [*inside, together]:
            left = group & ~taken
            people, reached = int(persons[left].sum()), int(points[left].sum())
            if people and extreme(reached, people, whole):
                return left
    return None


def _span(rows: Whole, usable: Chosen) -> Span:
    """What the rows of the usable span."""
    chosen, _, spanned = eliminate(rows.copy(), usable)
    return Span(np.array(chosen, dtype=np.int64), spanned)
