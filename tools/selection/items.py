"""Collected items as the list, the booklet and the session plan show them."""

from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from tools.models import CardSetPage, ThemePage, TipPage, ToolPage
from tools.models.kind import Kind
from tools.printing.deck import DeckCard
from tools.selection.tokens import CARD, PAGE, PRACTICE, TALENT, Token

CARD_KIND, PRACTICE_KIND = "card", "practice"
TITLE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Item:
    """An item that exists: a page, a card of a set or an idea of a tip.

    `page` is the page itself, or the one that the card or idea stands on.
    """

    token: Token
    kind: str
    title: str
    page: ToolPage | ThemePage
    url: str
    family: str
    card: DeckCard | None = None
    practice: Any = None

    @property
    def anchor(self) -> str:
        """The id of the item in a document that holds several."""
        return f"item-{self.token}"

    @property
    def is_page(self) -> bool:
        """Whether it is a whole page."""
        return self.token.kind == PAGE

    @property
    def is_method(self) -> bool:
        """Whether it is a method, with steps that a session follows."""
        return self.kind == Kind.METHOD

    @property
    def kind_label(self) -> str:
        """The word for what it is."""
        if self.is_page:
            return self.page.kind_label
        return _("Card") if self.card else _("Idea to try")

    @property
    def source(self) -> str:
        """The title of the set or tip it comes from; empty for a whole page."""
        return "" if self.is_page else self.page.title

    @property
    def duration(self) -> str:
        """How long it takes, in words; empty when unknown."""
        return getattr(self.page, "duration_text", "") if self.is_page else ""


def found_item(token: Token, page: ToolPage | ThemePage, url: str) -> Item | None:
    """The item on its page; None when the page has no such item (any more)."""
    if token.kind == PAGE:
        return Item(token, str(page.tool_kind), page.title, page, url, page.family)
    if token.kind == PRACTICE:
        return _practice(token, page, url)
    return _card(token, page, url)


def _practice(token: Token, page: ToolPage | ThemePage, url: str) -> Item | None:
    ideas = page.practice_list if isinstance(page, TipPage) else []
    for idea in ideas:
        if idea.token == str(token):
            place = f"{url}#{idea.id}"
            title = _first_words(idea.text.source)
            return Item(token, PRACTICE_KIND, title, page, place, page.family, practice=idea.text)
    return None


def _card(token: Token, page: ToolPage | ThemePage, url: str) -> Item | None:
    if not isinstance(page, CardSetPage) or token.kind != (TALENT if page.talent_set else CARD):
        return None
    for card in page.deck.cards:
        if str(card.key) == token.part:
            place, family = f"{url}#kaart-{card.number}", card.category.color
            return Item(token, CARD_KIND, card.title, page, place, family, card=card)
    return None


def _first_words(html: str) -> str:
    text = unescape(strip_tags(html.replace("<", " <")))
    return Truncator(" ".join(text.split())).words(TITLE_WORDS)
