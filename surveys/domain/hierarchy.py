"""The organisation and its groups as a tree, with numbers rolled up from direct members."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

ORGANISATION: Final = ""


@dataclass(frozen=True)
class Hierarchy:
    """Node 0 is the organisation, then come the groups in the order given.

    `parents` holds node numbers, -1 for node 0.
    """

    keys: tuple[str, ...]
    parents: tuple[int, ...]

    @classmethod
    def of(cls, groups: Iterable[tuple[str, str]]) -> "Hierarchy":
        """Build from (key, parent key) pairs in any order.

        Raises ValueError on anything that is no tree.
        """
        pairs = list(groups)
        keys = (ORGANISATION, *(key for key, _ in pairs))
        numbers = {key: number for number, key in enumerate(keys)}
        if len(numbers) < len(keys):
            raise ValueError("two groups share a key, or a group has no key")
        strange = sorted({parent for _, parent in pairs} - set(keys))
        if strange:
            raise ValueError(f"unknown parent: {', '.join(strange)}")
        hierarchy = cls(keys, (-1, *(numbers[parent] for _, parent in pairs)))
        if len(hierarchy.bottom_up) < len(keys):
            raise ValueError("the groups run in a circle")
        return hierarchy

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The nodes right below each node."""
        below: list[list[int]] = [[] for _ in self.keys]
        for node, parent in enumerate(self.parents):
            if parent >= 0:
                below[parent].append(node)
        return tuple(map(tuple, below))

    @cached_property
    def bottom_up(self) -> tuple[int, ...]:
        """Every node that hangs under the organisation, children before parents."""
        order = [0]
        for node in order:
            order.extend(self.children[node])
        return tuple(reversed(order))

    @cached_property
    def covers(self) -> tuple[frozenset[int], ...]:
        """Per node, the nodes whose direct members its own figure counts: itself and all below."""
        covered: dict[int, frozenset[int]] = {}
        for node in self.bottom_up:
            covered[node] = frozenset({node}).union(
                *(covered[child] for child in self.children[node])
            )
        return tuple(covered[node] for node in range(len(self.keys)))

    def roll_up(self, direct: Sequence[int]) -> list[int]:
        """Per node, the sum over its own direct members and everyone below."""
        sums = list(direct)
        for node in self.bottom_up[:-1]:
            sums[self.parents[node]] += sums[node]
        return sums
