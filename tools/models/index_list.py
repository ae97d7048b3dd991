"""A list of tools as one visitor narrowed it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wagtail.models import Page

from tools.facets.choices import Choices
from tools.facets.counting import FacetIndex, numbers
from tools.facets.entries import Entry
from tools.facets.nearest import Nearest, nearest
from tools.facets.ordering import ordered
from tools.facets.words import rows_with
from tools.models.base import ToolPage
from tools.models.index_options import KIND, Sorted
from tools.models.index_rows import IndexRows, links, tool_pages
from tools.models.theme import ThemePage

PER_PAGE = 24
NEAREST_SHOWN = 6


@dataclass(frozen=True)
class ToolList:
    """All tools of a list with their counts, and those that fit the visitor's choices."""

    index_page: Page
    rows: IndexRows
    words: Mapping[str, Mapping[str, object]]
    entries: Sequence[Entry]
    choices: Choices

    @classmethod
    def read(cls, index: Page, kind: str, query: Mapping[str, Sequence[str]]) -> "ToolList":
        """The list under this page, or of one kind only, narrowed by an address: two queries."""
        rows = IndexRows.around(index) if index.pk else IndexRows()
        by_editors = Sorted.by_editors(rows, links() if index.pk else ())
        entries = [by_editors.entry(row) for row in rows.tools]
        words = {
            name: words for name, words in by_editors.words.items() if not kind or name != KIND
        }
        options = {name: tuple(values) for name, values in words.items()}
        return cls(
            index_page=index,
            rows=rows,
            words=words,
            entries=[entry for entry in entries if kind in ("", entry.kind)],
            choices=Choices.read(query, options),
        )

    @property
    def themes(self) -> list[ThemePage]:
        """The themes under this list."""
        return [theme for theme in self.rows.themes if theme.is_child_of(self.index_page)]

    @cached_property
    def index(self) -> FacetIndex:
        """Which tools have which values."""
        return FacetIndex.of(entry.values for entry in self.entries)

    @cached_property
    def with_words(self) -> int:
        """The tools with the visitor's words, as bits."""
        return rows_with(self.choices.words, (entry.text for entry in self.entries))

    @cached_property
    def counts(self) -> dict[str, dict[str, int]]:
        """The results per facet and value, besides the facet's own choice."""
        return self.index.counts(self.choices.values, within=self.with_words)

    @cached_property
    def found(self) -> list[Entry]:
        """The tools that fit, in the visitor's order."""
        return self._ordered(self.index.matching(self.choices.values, within=self.with_words))

    @property
    def shown(self) -> list[ToolPage]:
        """The tools up to and including the visitor's page."""
        return self.pages(self.found[: self.choices.page * PER_PAGE])

    @property
    def added(self) -> list[ToolPage]:
        """The tools that the visitor's page adds to those before."""
        shown = (self.choices.page - 1) * PER_PAGE
        return self.pages(self.found[shown : shown + PER_PAGE])

    @property
    def left(self) -> int:
        """How many tools that fit aren't shown yet."""
        return max(len(self.found) - self.choices.page * PER_PAGE, 0)

    @property
    def next_address(self) -> str:
        """The address of the list with one page more."""
        return self.choices.at_page(self.choices.page + 1).address

    @cached_property
    def nearest(self) -> Nearest | None:
        """What would fit, when nothing fits every choice."""
        return None if self.found else nearest(self.index, self.choices, self.with_words)

    @property
    def nearest_tools(self) -> list[ToolPage]:
        """The first of the tools that come nearest."""
        rows = self.nearest.rows if self.nearest else 0
        return self.pages(self._ordered(rows)[:NEAREST_SHOWN])

    def pages(self, entries: Sequence[Entry]) -> list[ToolPage]:
        """These tools, as far as a card shows them."""
        rows = {row["id"]: row for row in self.rows.tools}
        return tool_pages(rows[entry.key] for entry in entries)

    def _ordered(self, rows: int) -> list[Entry]:
        return ordered((self.entries[number] for number in numbers(rows)), self.choices.order)
