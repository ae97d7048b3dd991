"""A deck of cards as it is shown and printed, wherever its texts come from."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from django.utils.text import slugify

from pdf.imposition import plan
from pdf.patterns import card_back_pattern
from pdf.printing import Printing


class CardKind(StrEnum):
    """What is on a card besides its category and its set."""

    TEXTS = "texts"
    BLANK = "blank"  # nothing: it is written on by hand
    INSTRUCTIONS = "instructions"  # how to use the set, in several short paragraphs
    LINK = "link"  # a QR code of the address in `address`


@dataclass(frozen=True, slots=True)
class Category:
    """Cards that belong together, told by colour, icon and word."""

    name: str
    color: str
    icon: str

    @property
    def anchor(self) -> str:
        """The id of the category on a page."""
        return slugify(self.name)


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A card; number 0 prints no number. `title_leads` prints the title large.

    `key` is that of the row it was made of, 0 for a card that is only printed.
    `set_slug` and `set_title` tell where a card of a deck of several sets comes from; when empty
    the card is of the deck's own set.
    """

    number: int
    category: Category
    title: str
    front: str
    back: str
    title_leads: bool = False
    kind: CardKind = CardKind.TEXTS
    address: str = ""
    set_slug: str = ""
    set_title: str = ""
    key: int = 0

    @property
    def front_paragraphs(self) -> tuple[str, ...]:
        """The front as paragraphs: a question is one, whatever its line ends."""
        if self.kind == CardKind.TEXTS:
            return (self.front,) if self.front.strip() else ()
        return _lines(self.front)

    @property
    def back_paragraphs(self) -> tuple[str, ...]:
        """The lines of the back that hold a text."""
        return _lines(self.back)


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards in the order in which they print: a set's own are numbered category by category."""

    slug: str
    title: str
    cards: tuple[DeckCard, ...]

    @property
    def page_count(self) -> int:
        """Pages of the A4 PDF with A6 cards, fronts and backs."""
        return self.pages(Printing())

    def pages(self, printing: Printing) -> int:
        """Pages of the PDF when it is printed this way."""
        return len(plan(len(self.cards), printing))

    @property
    def groups(self) -> list[tuple[Category, list[DeckCard]]]:
        """The categories that have cards, each with its cards."""
        groups: dict[Category, list[DeckCard]] = {}
        for card in self.cards:
            groups.setdefault(card.category, []).append(card)
        return list(groups.items())

    @property
    def runs(self) -> list[tuple[Category, list[DeckCard]]]:
        """Neighbours of the same category, in the deck's own order."""
        return [
            (category, list(cards))
            for category, cards in groupby(self.cards, key=lambda card: card.category)
        ]


@lru_cache(maxsize=256)
def screen_pattern(slug: str) -> str:
    """The pattern of a set as SVG that follows the colours of the web page."""
    return card_back_pattern(slug, colour="currentColor", background="none")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
