"""Sheets with an object in every row."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

from content.spreadsheets.columns import Column
from content.spreadsheets.files.addresses import address
from content.spreadsheets.files.layout import Layout, Rule
from content.spreadsheets.files.limits import MOST_ROWS
from content.spreadsheets.files.tables import Table
from content.spreadsheets.headings import fault_problems, find_headings
from content.spreadsheets.records import Place, Problem, Raw, Record


@dataclass(frozen=True)
class Reading:
    """What was found in a sheet."""

    raws: list[Raw]
    problems: list[Problem]
    is_missing: bool = False  # an optional sheet that the file doesn't have


class Sheet(Protocol):
    """What both kinds of sheets can do."""

    name: str
    columns: tuple[Column, ...]

    @property
    def headers(self) -> tuple[str, ...]:
        """The first row."""

    def read(self, table: Table) -> Reading:
        """The texts of a sheet with what is wrong with the sheet as a whole."""

    def table(self, records: Iterable[Record]) -> Table:
        """The sheet of these records; `read` finds the same texts in it."""

    def layout(self, table: Table) -> Layout:
        """How the sheet looks, with what its cells help to fill in."""


@dataclass(frozen=True)
class TableSheet:
    """A row per object. A row with nothing but `handles`, such as a number, counts as empty."""

    name: str
    columns: tuple[Column, ...]
    handles: frozenset[str] = frozenset()
    is_optional: bool = False

    @property
    def headers(self) -> tuple[str, ...]:
        """The first row."""
        return tuple(column.header for column in self.columns)

    def read(self, table: Table) -> Reading:
        """The rows with something in them."""
        essential = [column.header for column in self.columns if column.is_essential]
        found = find_headings(table, self.headers, essential)
        present = {column.name: found.columns[column.header] for column in self._present(found)}
        rows = range(found.row + 1, len(table.rows))
        raws = [self._raw(table, row, present) for row in rows]
        filled = [raw for raw in raws if self._counts(raw)]
        problems = [*found.problems, *fault_problems(table, rows, list(present.values()))]
        if len(filled) > MOST_ROWS:
            text = _("There are more than %(most)d rows. Split the file.") % {"most": MOST_ROWS}
            problems.append(Problem(text, Place(address(found.row, 0), table.name)))
        return Reading(filled[:MOST_ROWS], problems)

    def _present(self, found: Any) -> list[Column]:
        return [column for column in self.columns if column.header in found.columns]

    def _raw(self, table: Table, row: int, present: dict[str, int]) -> Raw:
        return Raw(
            {name: table.cell(row, column) for name, column in present.items()},
            {name: Place(address(row, column), table.name) for name, column in present.items()},
        )

    def _counts(self, raw: Raw) -> bool:
        return any(text.strip() for name, text in raw.texts.items() if name not in self.handles)

    def table(self, records: Iterable[Record]) -> Table:
        """A row of headers and a row for each record."""
        rows = [
            tuple(
                column.show(record.values[column.name]) if column.name in record.values else ""
                for column in self.columns
            )
            for record in records
        ]
        return Table(self.name, (self.headers, *rows))

    def layout(self, table: Table) -> Layout:
        """Lists to choose from and lengths to keep to, in as many rows as are read."""
        rules = [
            Rule(number, 1, MOST_ROWS, column.allowed, column.max_length)
            for number, column in enumerate(self.columns)
            if column.allowed or column.max_length
        ]
        return Layout(table, [column.width for column in self.columns], rules)
