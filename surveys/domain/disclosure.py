"""What may be shown of each group, so that no number speaks for fewer people than the minimum.

The rules, per column (a dimension, the outcome):

1. A group with fewer valid answers than the minimum is hidden: primary suppression.
2. A published figure minus the published figures inside it speaks for the people left over, its
   remainder. Every remainder must hold nobody or at least the minimum, so further groups are hidden
   where needed: complementary suppression. It hides the fewest groups, then the fewest people, and
   never the organisation's own figure. For groups that form a tree this condition is exact: all
   that follows from published sums are unions of remainders.
3. A mean at an end of the scale tells what everyone answered. Such a figure is shown as a bound,
   and no remainder may have such a mean either; the smallest group next to it is hidden too.
4. Numbers of responses follow rules 1 and 2 as well. A group whose number is hidden has no figure
   in any column: the number of people belongs to each of them.

The rules suppose that an attacker knows every group's size and every published mean without
rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias

from surveys.domain.hierarchy import Hierarchy
from surveys.domain.questionnaire import SMALLEST_GROUP

# Fewer people than this are too easily known by how they write.
SMALLEST_FOR_COMMENTS: Final = 8

# In hundredths of the scale: a mean of 90 or more, or 10 or less, is shown as a bound.
HIGH_BOUND: Final = 90
LOW_BOUND: Final = 10

_Cost: TypeAlias = tuple[int, int, int]  # groups hidden, people hidden, which (one bit per node)


class Fate(Enum):
    """What happens to one cell."""

    SHOWN = "shown"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Sums:
    """One column: per node, how many direct members have a score, and the sum of those scores.

    Scores are whole numbers from 0 to `whole`.
    """

    persons: tuple[int, ...]
    points: tuple[int, ...]
    whole: int


def check_minimum_group(asked: int, questionnaire_minimum: int = SMALLEST_GROUP) -> int:
    """The minimum group an organisation asked for.

    It may raise the questionnaire's minimum; lower raises ValueError.
    """
    lowest = max(SMALLEST_GROUP, questionnaire_minimum)
    if asked < lowest:
        raise ValueError(f"a minimum group of {asked} is below {lowest}")
    return asked


def withheld(hierarchy: Hierarchy, responses: Sequence[int], minimum_group: int) -> frozenset[int]:
    """The nodes of which nothing is given, their number of responses included.

    These have fewer responses than the minimum, or would let someone work out such a number by
    subtraction. `responses` counts each node's direct members who answered.
    """
    enough = [count >= minimum_group for count in hierarchy.roll_up(responses)]
    small = frozenset(node for node, shown in enumerate(enough) if not shown)
    return small | complement(hierarchy, responses, enough, minimum_group)


def protect(
    hierarchy: Hierarchy,
    column: Sums,
    minimum_group: int,
    never: frozenset[int] = frozenset(),
) -> tuple[Fate, ...]:
    """The fate of each node's mean in one column; the nodes in `never` are hidden anyway."""
    persons = hierarchy.roll_up(column.persons)
    points = hierarchy.roll_up(column.points)
    alone = [
        extreme(p, n, column.whole) or Fate.SHOWN
        if n >= minimum_group and node not in never
        else Fate.HIDDEN
        for node, (p, n) in enumerate(zip(points, persons, strict=True))
    ]
    while True:
        publishable = [fate is not Fate.HIDDEN for fate in alone]
        hidden = complement(hierarchy, column.persons, publishable, minimum_group)
        fates = tuple(Fate.HIDDEN if node in hidden else fate for node, fate in enumerate(alone))
        culprit = _beside_extreme_remainder(hierarchy, column, fates)
        if culprit is None:
            return fates
        alone[culprit] = Fate.HIDDEN


def extreme(points: int, persons: int, whole: int) -> Fate | None:
    """AT_LEAST or AT_MOST when the mean lies at an end of the scale, else None."""
    if 100 * points >= HIGH_BOUND * persons * whole:
        return Fate.AT_LEAST
    return Fate.AT_MOST if 100 * points <= LOW_BOUND * persons * whole else None


def complement(
    hierarchy: Hierarchy, direct: Sequence[int], publishable: Sequence[bool], minimum_group: int
) -> frozenset[int]:
    """The publishable nodes to hide so that no remainder holds 1 to minimum − 1 people.

    The fewest nodes, then the fewest people. `direct` counts each node's direct members with a
    score. Exact, by dynamic programming from the leaves up: all that matters of a subtree is how
    many people it leaves uncovered, counted up to the minimum.
    """
    persons = hierarchy.roll_up(direct)
    best: dict[int, dict[int, _Cost]] = {}
    for node in hierarchy.bottom_up:
        left: dict[int, _Cost] = {min(direct[node], minimum_group): (0, 0, 0)}
        for child in hierarchy.children[node]:
            left = _join(left, best.pop(child), minimum_group)
        if publishable[node]:
            left = _choose(left, node, persons[node], minimum_group)
        best[node] = left
    mask = min(best[0].values())[2]
    return frozenset(node for node in range(len(persons)) if mask >> node & 1)


def _join(one: dict[int, _Cost], other: dict[int, _Cost], most: int) -> dict[int, _Cost]:
    """Combine two subtrees, keeping the cheapest way per number of people left uncovered."""
    joined: dict[int, _Cost] = {}
    for a, (groups_a, people_a, mask_a) in one.items():
        for b, (groups_b, people_b, mask_b) in other.items():
            uncovered = min(a + b, most)
            cost = (groups_a + groups_b, people_a + people_b, mask_a | mask_b)
            if uncovered not in joined or cost < joined[uncovered]:
                joined[uncovered] = cost
    return joined


def _choose(left: dict[int, _Cost], node: int, people: int, most: int) -> dict[int, _Cost]:
    """Publish this node where its remainder allows it, or hide it; never hide the organisation."""
    hidden: dict[int, _Cost] = {}
    if node != 0:
        for uncovered, (groups, hidden_people, mask) in left.items():
            hidden[uncovered] = (groups + 1, hidden_people + people, mask | 1 << node)
    published = min(cost for uncovered, cost in left.items() if uncovered in (0, most))
    return {**hidden, 0: min(published, hidden.get(0, published))}


def _beside_extreme_remainder(
    hierarchy: Hierarchy, column: Sums, fates: Sequence[Fate]
) -> int | None:
    """The smallest exact figure inside one whose remainder has an extreme mean, or None.

    A figure shown as a bound counts as left over: its exact value must not follow from the others.
    """
    persons, points = hierarchy.roll_up(column.persons), hierarchy.roll_up(column.points)
    for node in hierarchy.bottom_up:
        inside = _exact_inside(hierarchy, fates, node)
        people = persons[node] - sum(persons[child] for child in inside)
        reached = points[node] - sum(points[child] for child in inside)
        if fates[node] is Fate.SHOWN and people and extreme(reached, people, column.whole):
            return min(inside, key=lambda child: (persons[child], child))
    return None


def _exact_inside(hierarchy: Hierarchy, fates: Sequence[Fate], node: int) -> list[int]:
    """The outermost nodes below this one whose exact mean is shown."""
    found: list[int] = []
    waiting = list(hierarchy.children[node])
    for child in waiting:
        if fates[child] is Fate.SHOWN:
            found.append(child)
        else:
            waiting.extend(hierarchy.children[child])
    return found
