"""The orders in which a visitor can have a list."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from tools.facets.entries import Entry
from tools.facets.words import folded


class Order(StrEnum):
    """The value is the word in the address."""

    RECOMMENDED = "aanbevolen"
    NEWEST = "nieuw"
    SHORTEST = "kort"
    TITLE = "a-z"


def ordered(entries: Iterable[Entry], order: Order) -> list[Entry]:
    """The entries in this order; those without the date or time it goes by come last.

    The recommended order is the editors' own, in which the kinds take turns: a long row of tips
    doesn't hide the rest.
    """
    match order:
        case Order.NEWEST:
            return sorted(entries, key=lambda entry: -_moment(entry))
        case Order.SHORTEST:
            return sorted(entries, key=lambda entry: (entry.minutes is None, entry.minutes or 0))
        case Order.TITLE:
            return sorted(entries, key=lambda entry: folded(entry.title))
    return _taking_turns(entries)


def _moment(entry: Entry) -> float:
    return entry.published.timestamp() if entry.published else 0.0


def _taking_turns(entries: Iterable[Entry]) -> list[Entry]:
    turns: Counter[str] = Counter()
    placed = []
    for entry in entries:
        placed.append((turns[entry.kind], entry))
        turns[entry.kind] += 1
    return [entry for _turn, entry in sorted(placed, key=lambda pair: pair[0])]
