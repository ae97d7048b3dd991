"""A deck of cards as it is shown and printed, wherever its texts come from."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.text import slugify

from pdf.imposition import plan
from pdf.patterns import card_back_pattern
from pdf.printing import Printing


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
    """A card. `title_leads` prints the title large, for cards that are about a name."""

    number: int
    category: Category
    title: str
    front: str
    back: str
    title_leads: bool = False

    @property
    def back_paragraphs(self) -> tuple[str, ...]:
        """The lines of the back that hold a text."""
        return tuple(line.strip() for line in self.back.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards in the order in which they are numbered: category by category."""

    slug: str
    title: str
    cards: tuple[DeckCard, ...]

    @property
    def page_count(self) -> int:
        """Pages of the A4 PDF with A6 cards, fronts and backs."""
        return len(plan(len(self.cards), Printing()))

    @property
    def groups(self) -> list[tuple[Category, list[DeckCard]]]:
        """The categories that have cards, each with its cards."""
        groups: dict[Category, list[DeckCard]] = {}
        for card in self.cards:
            groups.setdefault(card.category, []).append(card)
        return list(groups.items())


@lru_cache(maxsize=256)
def screen_pattern(slug: str) -> str:
    """The pattern of a set as SVG that follows the colours of the web page."""
    return card_back_pattern(slug, colour="currentColor", background="none")
