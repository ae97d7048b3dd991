"""How many answers may be shown while a survey runs, so that nobody's moment can be seen.

A shown count stands still until at least `step` people (the smallest group with a result) answered
since it last moved. So every step hides at least so many people among each other, and every total
is a sum of shown counts: subtracting one from another gives nothing that wasn't shown.
"""

from collections.abc import Iterable


def next_shown(*, shown: int, counted: int, step: int) -> int:
    """What is shown of a group from today on, when `shown` was what stood there until now."""
    return counted if counted - shown >= step else shown


def visible(shown: int, *, step: int) -> int | None:
    """The number to print, or None for "fewer than `step`"."""
    return shown if shown >= step else None


def total(counts: Iterable[int | None]) -> int | None:
    """All together at least so many; None when no group shows a number."""
    numbers = [count for count in counts if count is not None]
    return sum(numbers) if numbers else None


def rate(count: int, people: int) -> int:
    """How many of a hundred answered, rounded down; more answers than people is 100."""
    return min(100, 100 * count // people) if people else 0
