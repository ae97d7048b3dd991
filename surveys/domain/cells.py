"""Anonymity as a type: what may be shown of a group, and what may not.

`Suppressed` holds no number and says nothing of why, so no template, export or API can leak one.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean on 0–100, one decimal.

    `n` is the group's response count, not the column's: who skipped stays unknown.
    """

    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Bounded:
    """A mean shown as "90 or more" or "10 or less": the exact value would speak for everyone."""

    side: Literal["at_least", "at_most"]
    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Not shown. There is nothing in here to print."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """Whole percentages of answers in favour, between and against; reversed items are turned first.

    When nearly all answers fall in one class that share reads as "at least", `bounded` is set and
    the others are None.
    """

    favourable: int | None
    neutral: int | None
    unfavourable: int | None
    n: int
    bounded: bool = False


Cell: TypeAlias = Mean | Bounded | Suppressed
