"""Counts per facet value, for lists in which each facet takes several values.

Row number n of the list is bit n of an integer, so one AND narrows the whole list.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

Chosen = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """Which rows have which value of which facet."""

    size: int
    rows: Mapping[str, Mapping[str, int]]

    @classmethod
    def of(cls, entries: Iterable[Mapping[str, Iterable[str]]]) -> "FacetIndex":
        """The index of a list; each entry gives its values per facet."""
        rows: dict[str, dict[str, int]] = {}
        size = 0
        for entry in entries:
            bit = 1 << size
            for facet, values in entry.items():
                found = rows.setdefault(facet, {})
                for value in values:
                    found[value] = found.get(value, 0) | bit
            size += 1
        return cls(size, rows)

    @property
    def everything(self) -> int:
        """All rows."""
        return (1 << self.size) - 1

    def having(self, facet: str, values: Iterable[str]) -> int:
        """The rows with at least one of these values."""
        rows = self.rows.get(facet, {})
        found = 0
        for value in values:
            found |= rows.get(value, 0)
        return found

    def matching(self, chosen: Chosen, *, within: int | None = None, ignoring: str = "") -> int:
        """The rows that fit every facet with a choice, except the one to ignore."""
        found = self.everything if within is None else within
        for facet, values in chosen.items():
            if values and facet != ignoring:
                found &= self.having(facet, values)
        return found

    def counts(self, chosen: Chosen, *, within: int | None = None) -> dict[str, dict[str, int]]:
        """Results per value: a facet's own choice doesn't count, those of the others do."""
        return {
            facet: self._each(facet, self.matching(chosen, within=within, ignoring=facet))
            for facet in self.rows
        }

    def _each(self, facet: str, within: int) -> dict[str, int]:
        return {value: (rows & within).bit_count() for value, rows in self.rows[facet].items()}


def numbers(rows: int) -> list[int]:
    """The numbers of the rows, in the order of the list."""
    return [number for number, bit in enumerate(reversed(f"{rows:b}")) if bit == "1"]
