"""One PDF to print: a deck, and how it is printed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

from pdf.imposition import per_sheet, plan
from pdf.printing import Printing, Way
from pdf.sheet_side import SheetSide
from tools.printing.deck import CardKind, Category, Deck, DeckCard
from tools.printing.deck_pdf import deck_key


@dataclass(frozen=True)
class PrintRun:
    """What one PDF holds, and how its pages come out."""

    deck: Deck
    printing: Printing

    @property
    def count(self) -> int:
        """The number of cards."""
        return len(self.deck.cards)

    @cached_property
    def key(self) -> str:
        """The content hash: the same cards, printed the same way, are the same file."""
        return deck_key(self.deck, self.printing)

    @cached_property
    def sides(self) -> tuple[SheetSide, ...]:
        """The pages of the PDF."""
        return plan(self.count, self.printing)

    @property
    def sheet_count(self) -> int:
        """Sheets of paper that come out of the printer."""
        pages = len(self.sides)
        return pages // 2 if self.printing.way in (Way.LONG_EDGE, Way.SHORT_EDGE) else pages

    @property
    def per_sheet(self) -> int:
        """Cards that share a sheet."""
        return per_sheet(self.printing)

    def as_payload(self) -> dict[str, Any]:
        """What a worker needs to make the file, as JSON."""
        return {"deck": asdict(self.deck), "printing": asdict(self.printing)}

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> "PrintRun":
        """The run that `as_payload` wrote."""
        deck, printing = payload["deck"], payload["printing"]
        return cls(
            Deck(deck["slug"], deck["title"], tuple(_card(card) for card in deck["cards"])),
            Printing(
                **printing | {"way": Way(printing["way"]), "offset": tuple(printing["offset"])}
            ),
        )


def put_together(*, slug: str, title: str, picks: Iterable[tuple[Deck, int]]) -> Deck:
    """A deck of cards from several decks; each keeps the number, name and back of its own."""
    found = {}
    cards = []
    for deck, number in picks:
        if deck.slug not in found:
            found[deck.slug] = {card.number: card for card in deck.cards}
        card = found[deck.slug][number]
        cards.append(replace(card, set_slug=deck.slug, set_title=deck.title))
    return Deck(slug, title, tuple(cards))


def _card(values: dict[str, Any]) -> DeckCard:
    return DeckCard(
        **values | {"category": Category(**values["category"]), "kind": CardKind(values["kind"])}
    )
