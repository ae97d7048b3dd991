"""From the short names in an address to the items that exist and that everyone may see."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from wagtail.models import Page, Site

from tools.models import CardSetPage, ThemePage, ToolPage
from tools.models.decks import TALENTS
from tools.selection.items import Item, found_item
from tools.selection.tokens import Tokens, write_tokens


@dataclass(frozen=True, slots=True)
class Selection:
    """What a visitor asked for, and the items of it that exist, in the same order."""

    asked: Tokens
    items: tuple[Item, ...]

    @property
    def tokens(self) -> Tokens:
        """The short names of the items that exist."""
        return tuple(item.token for item in self.items)

    @property
    def text(self) -> str:
        """The existing items as an address lists them."""
        return write_tokens(self.tokens)

    @property
    def gone(self) -> int:
        """How many items don't exist (any more)."""
        return len(self.asked) - len(self.items)

    @property
    def has_methods(self) -> bool:
        """Whether there is something to make a session plan of."""
        return any(item.is_method for item in self.items)


def resolve(tokens: Tokens, request: HttpRequest) -> Selection:
    """Find the items: published pages of this site without a lock, at most thirteen queries."""
    site = Site.find_for_request(request)
    if site is None or not tokens:
        return Selection(tokens, ())
    wanted = {token.page for token in tokens}
    pages = Page.objects.live().public().descendant_of(site.root_page, inclusive=True)
    found = {page.pk: page for page in pages.filter(pk__in=wanted).specific()}
    tools = {key: page for key, page in found.items() if isinstance(page, ToolPage | ThemePage)}
    _read_cards(tools.values())
    items = [
        found_item(token, tools[token.page], tools[token.page].get_url(request) or "/")
        for token in tokens
        if token.page in tools
    ]
    return Selection(tokens, tuple(item for item in items if item))


def _read_cards(pages: Iterable[Page]) -> None:
    sets = [page for page in pages if isinstance(page, CardSetPage)]
    talents = Prefetch(f"talent_set__{TALENTS.prefetch_to}", TALENTS.queryset)
    prefetch_related_objects(sets, "categories", "cards", "talent_set", talents)
