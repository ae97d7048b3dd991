"""What a file changes: which row is which object, and what differs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from content.spreadsheets.records import Record

# What tells that two rows are the same thing; None tells nothing.
Key = Callable[[Record], Hashable | None]


class Status(StrEnum):
    """What happens to an object."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True)
class Entry:
    """An object before and after; one of both may be missing."""

    status: Status
    before: Record | None
    after: Record | None
    differences: tuple[str, ...] = ()


def compare(
    before: Sequence[Record], after: Sequence[Record], keys: Sequence[Key]
) -> tuple[Entry, ...]:
    """The rows of the file in their order, then what is removed.

    A value that the file doesn't have stays as it was.
    """
    matches = match(before, after, keys)
    staying = longest_rising([one for one in matches if one is not None])
    entries = []
    for record, index in zip(after, matches, strict=True):
        if index is None:
            entries.append(Entry(Status.NEW, None, record))
            continue
        old = before[index]
        differing = tuple(
            name for name, value in record.values.items() if value != old.values.get(name, value)
        )
        unchanged = Status.SAME if index in staying else Status.MOVED
        status = Status.CHANGED if differing else unchanged
        entries.append(Entry(status, old, record, differing))
    gone = set(range(len(before))).difference(one for one in matches if one is not None)
    return (*entries, *(Entry(Status.REMOVED, before[index], None) for index in sorted(gone)))


def match(
    before: Sequence[Record], after: Sequence[Record], keys: Sequence[Key]
) -> list[int | None]:
    """For each row of the file the object that it is; the first keys go first.

    Where several have the same key, the first row is the first object, and so on.
    """
    matches: list[int | None] = [None] * len(after)
    taken: set[int] = set()
    for key in keys:
        free: dict[Hashable, list[int]] = defaultdict(list)
        for index, record in enumerate(before):
            if index not in taken and (found := key(record)) is not None:
                free[found].append(index)
        for row, record in enumerate(after):
            candidates = free.get(key(record), []) if matches[row] is None else []
            if candidates:
                matches[row] = candidates.pop(0)
                taken.add(matches[row])
    return matches


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The most numbers that stand in rising order already: the others moved."""
    ends: list[int] = []
    chains: list[tuple[Any, int] | None] = []
    for number in numbers:
        place = bisect_left(ends, number)
        chain = (chains[place - 1] if place else None, number)
        ends[place : place + 1] = [number]
        chains[place : place + 1] = [chain]
    rising: set[int] = set()
    link = chains[-1] if chains else None
    while link:
        link, number = link
        rising.add(number)
    return rising
