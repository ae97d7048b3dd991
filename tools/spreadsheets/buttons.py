"""Where editors find the spreadsheets of card sets."""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.widgets import Button
from wagtail.models import Page

from content.spreadsheets.buttons import buttons_for, new_button
from tools.models import CardSetPage, ToolboxIndexPage
from tools.spreadsheets.card_import import CardSetImporter
from tools.spreadsheets.new_card_set import parents_for

IMPORTER = CardSetImporter()


def header_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """In the menu of a card set, and of a list under which one can be made."""
    page = page.specific
    if isinstance(page, CardSetPage):
        yield from buttons_for(IMPORTER, user, page)
    elif isinstance(page, ToolboxIndexPage) and page.pk in {one.pk for one in parents_for(user)}:
        yield new_button(IMPORTER, f"?parent={page.pk}")


def listing_buttons(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of a card set in a list."""
    if isinstance(page, CardSetPage):
        yield from buttons_for(IMPORTER, user, page)
