"""The cards that a visitor can choose and has chosen, as the form and the list show them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tools.printing.deck import Category, Deck, DeckCard
from tools.printing.selection import Pick, moved


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """A card that can be chosen: its value in the form, and whether it is."""

    value: str
    card: DeckCard
    chosen: bool


@dataclass(frozen=True, slots=True)
class SetChoice:
    """A set with its categories and their cards; `chosen` counts those that are chosen."""

    deck: Deck
    categories: tuple[tuple[Category, tuple[ChoiceCard, ...]], ...]
    chosen: int

    @property
    def is_partly_chosen(self) -> bool:
        """Whether somebody is choosing from this set: some of its cards, not all."""
        return 0 < self.chosen < len(self.deck.cards)


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A chosen card; the queries move it up or down ("" at the ends) or leave it out."""

    card: DeckCard
    deck: Deck
    up: str
    down: str
    without: str


def set_choice(deck: Deck, picks: Sequence[Pick]) -> SetChoice:
    """The cards of a set, with those that are chosen."""
    chosen = {number for slug, number in picks if slug == deck.slug}
    categories = tuple(
        (
            category,
            tuple(
                ChoiceCard(f"{deck.slug}:{card.number}", card, card.number in chosen)
                for card in cards
            ),
        )
        for category, cards in deck.groups
    )
    return SetChoice(deck, categories, len(chosen))


def placed_cards(
    decks: Mapping[str, Deck],
    picks: tuple[Pick, ...],
    query: Callable[[tuple[Pick, ...]], str],
) -> list[PlacedCard]:
    """The chosen cards in their order; `query` writes a choice as an address."""
    cards = {(slug, card.number): card for slug, deck in decks.items() for card in deck.cards}
    last = len(picks) - 1
    return [
        PlacedCard(
            card=cards[pick],
            deck=decks[pick[0]],
            up=query(moved(picks, place, -1)) if place else "",
            down=query(moved(picks, place, 1)) if place < last else "",
            without=query((*picks[:place], *picks[place + 1 :])),
        )
        for place, pick in enumerate(picks)
    ]
