"""Which cards a visitor chose, as the address says it: `kaarten=feedbackkaarten:1-3.7,andere:2`."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from tools.printing.deck import Deck

# A set's slug and a card's number in that set.
Pick = tuple[str, int]
# No deck is longer than this, whatever an address asks for.
MOST_CARDS = 240
LONGEST_ADDRESS = 8000
PART = re.compile(r"([a-z0-9-]+)(?::([0-9.-]*))?", re.ASCII)
RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?", re.ASCII)


def read_selection(texts: Iterable[str], decks: Mapping[str, Deck]) -> tuple[Pick, ...]:
    """The chosen cards in their order, each once; `slug` by itself is that whole set.

    What these decks don't have is left out.
    """
    found: dict[Pick, None] = {}
    for part in ",".join(texts)[:LONGEST_ADDRESS].split(","):
        match = PART.fullmatch(part.strip())
        deck = decks.get(match[1]) if match else None
        if match is None or deck is None:
            continue
        known = [card.number for card in deck.cards]
        wanted = known if match[2] is None else _numbers(match[2])
        found |= dict.fromkeys((match[1], number) for number in wanted if number in set(known))
    return tuple(found)[:MOST_CARDS]


def write_selection(picks: Iterable[Pick]) -> str:
    """The choice as short as it can be said."""
    return ",".join(
        f"{slug}:{'.'.join(_ranges([number for _, number in group]))}"
        for slug, group in groupby(picks, key=lambda pick: pick[0])
    )


def whole(deck: Deck) -> tuple[Pick, ...]:
    """All cards of a deck, in its own order."""
    return tuple((deck.slug, card.number) for card in deck.cards)


def in_order(picks: Iterable[Pick], before: Iterable[Pick]) -> tuple[Pick, ...]:
    """The picks in the order they had before; new ones come after them."""
    chosen = tuple(picks)
    kept = [pick for pick in before if pick in set(chosen)]
    return (*kept, *(pick for pick in chosen if pick not in set(kept)))


def moved(picks: tuple[Pick, ...], place: int, by: int) -> tuple[Pick, ...]:
    """The picks with one of them moved up or down; unchanged at the ends."""
    target = place + by
    if not 0 <= target < len(picks):
        return picks
    changed = list(picks)
    changed[place], changed[target] = changed[target], changed[place]
    return tuple(changed)


def _numbers(text: str) -> list[int]:
    numbers: list[int] = []
    for part in text.split("."):
        match = RANGE.fullmatch(part)
        if match:
            first, last = int(match[1]), int(match[2] or match[1])
            numbers.extend(range(first, min(last, first + MOST_CARDS) + 1))
    return numbers


def _ranges(numbers: list[int]) -> list[str]:
    """Three or more that follow each other become one range."""
    texts: list[str] = []
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and numbers[place] == numbers[place - 1] + 1:
            continue
        run = numbers[start:place]
        texts += [f"{run[0]}-{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
        start = place
    return texts
