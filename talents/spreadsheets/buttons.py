"""Where editors find the files of talent sets."""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import IndexView

from content.spreadsheets.buttons import buttons_for, new_button
from talents.models import TalentSet
from talents.spreadsheets.talent_import import TalentSetImporter

IMPORTER = TalentSetImporter()


def listing_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of a talent set in the list."""
    if isinstance(snippet, TalentSet):
        yield from buttons_for(IMPORTER, user, snippet)


class TalentSetIndexView(IndexView):
    """The list, with a way to import something new."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Beside adding one by hand."""
        buttons = list(super().header_more_buttons)
        if IMPORTER.may_import(self.request.user, None):
            buttons.append(new_button(IMPORTER))
        return buttons
