"""What the page on which a visitor chooses how to print shows, all of it from the address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import artefacts
from tools.printing.choices import PlacedCard, SetChoice, placed_cards, set_choice
from tools.printing.deck import Deck, DeckCard
from tools.printing.options import MOST_BLANKS, PrintOptions
from tools.printing.rendering import artefact_name
from tools.printing.run import PrintRun, put_together
from tools.printing.selection import Pick, in_order, read_selection, whole, write_selection
from tools.printing.sheet_picture import SheetPicture, pictures
from tools.printing.special import blank_cards, instruction_cards, link_card
from tools.printing.words import FormatWords, WayWords, format_words, way_words

CARDS = "kaarten"
# Sent along with the ticked cards: tells “no card at all” from “the usual cards”.
ASKED = "kies"
ORDER = "volgorde"


@dataclass(frozen=True, slots=True)
class CardSource:
    """A set to choose cards from: its deck, how to use it, and the path of its page."""

    deck: Deck
    instructions: str
    path: str


@dataclass(frozen=True)
class PrintPage:
    """The choices in an address, and what comes of them.

    `usual` is what's chosen when the address names no cards: all cards of a set, or none of all.
    """

    title: str
    slug: str
    sources: tuple[CardSource, ...]
    usual: tuple[Pick, ...]
    options: PrintOptions
    picks: tuple[Pick, ...]
    path: str

    @classmethod
    def of_set(cls, source: CardSource, query: QueryDict) -> "PrintPage":
        """The page of one set: all its cards, unless the address names some."""
        deck = source.deck
        return cls._read(deck.title, deck.slug, (source,), whole(deck), query, source.path)

    @classmethod
    def own_deck(cls, sources: Iterable[CardSource], query: QueryDict, *, path: str) -> "PrintPage":
        """The page of a deck that the visitor puts together from any set; `path` is its own."""
        return cls._read(str(_("Your own set")), "eigen-set", tuple(sources), (), query, path)

    @classmethod
    def _read(
        cls,
        title: str,
        slug: str,
        sources: tuple[CardSource, ...],
        usual: tuple[Pick, ...],
        query: QueryDict,
        path: str,
    ) -> "PrintPage":
        decks = {source.deck.slug: source.deck for source in sources}
        asked = CARDS in query or ASKED in query
        picks = read_selection(query.getlist(CARDS), decks) if asked else usual
        before = read_selection(query.getlist(ORDER), decks)
        options = PrintOptions.read(query.dict())
        return cls(title, slug, sources, usual, options, in_order(picks, before), path)

    @property
    def query(self) -> str:
        """The choices as an address, as short as it can be said."""
        return self._query(self.picks)

    def is_said_by(self, query: QueryDict) -> bool:
        """Whether an address says these choices in the shortest way."""
        return query == QueryDict(self.query)

    @property
    def decks(self) -> dict[str, Deck]:
        """The decks to choose from, by slug."""
        return {source.deck.slug: source.deck for source in self.sources}

    @cached_property
    def run(self) -> PrintRun:
        """What the PDF holds; nothing while no card is chosen."""
        decks, options = self.decks, self.options
        chosen = [(decks[slug], number) for slug, number in self.picks]
        deck = put_together(slug=self.slug, title=self.title, picks=chosen)
        extra = (*blank_cards(options.blanks), *self._link_cards()) if chosen else ()
        return PrintRun(
            replace(deck, cards=(*self._instructions(), *deck.cards, *extra)), options.printing
        )

    @property
    def pictures(self) -> list[SheetPicture]:
        """The first sheet."""
        return pictures(self.run)

    @property
    def cards_text(self) -> str:
        """Such as '24 cards'."""
        count = self.run.count
        return ngettext("%(count)s card", "%(count)s cards", count) % {"count": count}

    @property
    def download_label(self) -> str:
        """The text of the button, with what comes out of the printer."""
        facts = {
            "paper": self.options.printing.sheet.upper(),
            "pages": len(self.run.sides),
            "cards": self.cards_text,
        }
        if self.options.printing.way.on_sheets:
            return _("Download the cards (%(paper)s, %(pages)s pages, %(cards)s)") % facts
        return _("Download the cards (%(pages)s pages, %(cards)s)") % facts

    @property
    def size_text(self) -> str:
        """The size of the file such as '310 KB'; empty while it has yet to be made."""
        size = artefacts.size(artefact_name(self.run.key)) if self.picks else None
        return filesizeformat(size) if size else ""

    @property
    def formats(self) -> list[FormatWords]:
        """The sizes of cards to choose from."""
        return format_words(self.options.printing)

    @property
    def ways(self) -> list[WayWords]:
        """The ways to print to choose from."""
        return way_words(self.options.printing.way)

    @property
    def most_blanks(self) -> int:
        """How many blank cards can be asked for."""
        return MOST_BLANKS

    @property
    def sets(self) -> list[SetChoice]:
        """Each set with its categories and their cards."""
        return [set_choice(source.deck, self.picks) for source in self.sources]

    @property
    def has_instructions(self) -> bool:
        """Whether there is something to print on an instruction card."""
        return any(source.instructions.strip() for source in self.sources)

    @property
    def order(self) -> str:
        """The order that the form must keep; empty where it's the sets' own."""
        ranks: dict[Pick, int] = {}
        for deck in self.decks.values():
            for pick in whole(deck):
                ranks[pick] = len(ranks)
        usual = tuple(sorted(self.picks, key=ranks.__getitem__))
        return "" if self.picks == usual else write_selection(self.picks)

    @property
    def placed(self) -> list[PlacedCard]:
        """The chosen cards in their order, each with what can be done with it."""
        return placed_cards(self.decks, self.picks, self._query)

    @property
    def query_for_own(self) -> str:
        """The same choices, for the page of one's own deck."""
        return _address(self.options.words | {CARDS: write_selection(self.picks)})

    def _query(self, picks: tuple[Pick, ...]) -> str:
        cards = {} if picks == self.usual else {CARDS: write_selection(picks)}
        return _address(self.options.words | cards)

    def _instructions(self) -> tuple[DeckCard, ...]:
        """How to use each set that has cards here."""
        if not self.options.with_instructions:
            return ()
        used = {slug for slug, _number in self.picks}
        return tuple(
            replace(card, set_slug=source.deck.slug, set_title=source.deck.title)
            for source in self.sources
            if source.deck.slug in used
            for card in instruction_cards(source.instructions)
        )

    def _link_cards(self) -> tuple[DeckCard, ...]:
        """The way to the page of the set; for one's own deck, to these cards."""
        if not self.options.with_qr:
            return ()
        cards = "" if self.usual else f"?{_address({CARDS: write_selection(self.picks)})}"
        return (link_card(self.title, f"{settings.SITE_URL}{self.path}{cards}"),)


def _address(words: Mapping[str, str]) -> str:
    return urlencode(words, safe=":,")
