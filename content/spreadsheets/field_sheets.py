"""Sheets of one object, with a field in every row and perhaps a column for every language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _

from content.spreadsheets.columns import Column
from content.spreadsheets.files.addresses import address
from content.spreadsheets.files.layout import Layout, Rule
from content.spreadsheets.files.tables import Table
from content.spreadsheets.headings import fault_problems, find_headings, plain
from content.spreadsheets.records import Place, Problem, Raw, Record
from content.spreadsheets.sheets import Reading

FIELD = "veld"
ONE_VALUE = (("waarde", ""),)


@dataclass(frozen=True)
class FieldSheet:
    """`across` has the header of each column of values, with what it adds to a field's name."""

    name: str
    fields: tuple[Column, ...]
    across: tuple[tuple[str, str], ...] = ONE_VALUE
    width: int = 60

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """A column for every cell of the sheet."""
        return tuple(
            _variant(field, header, added) if added else field
            for field in self.fields
            for header, added in self.across
        )

    @property
    def headers(self) -> tuple[str, ...]:
        """The first row."""
        return (FIELD, *(header for header, _added in self.across))

    def read(self, table: Table) -> Reading:
        """One row of texts, each with the place of its own cell."""
        found = find_headings(table, self.headers, self.headers[:2])
        if FIELD not in found.columns:
            return Reading([], found.problems)
        texts: dict[str, str] = {}
        places: dict[str, Place] = {}
        problems = list(found.problems)
        known = {plain(field.header): field for field in self.fields}
        for row in range(found.row + 1, len(table.rows)):
            label = table.cell(row, found.columns[FIELD])
            field = known.get(plain(label))
            if field is None or field.name in texts:
                problems += self._odd_row(table, row, found.columns[FIELD], field)
                continue
            for header, added in self.across:
                if header in found.columns:
                    column = found.columns[header]
                    texts[field.name + added] = table.cell(row, column)
                    places[field.name + added] = Place(address(row, column), table.name)
        problems += [
            Problem(
                _("The row “%(name)s” is missing.") % {"name": field.header},
                Place(address(found.row, 0), table.name),
            )
            for field in self.fields
            if field.is_essential and field.name not in texts
        ]
        rows = range(found.row + 1, len(table.rows))
        problems += fault_problems(table, rows, list(found.columns.values()))
        return Reading([Raw(texts, places)], problems)

    def _odd_row(
        self, table: Table, row: int, column: int, field: Column | None
    ) -> Iterator[Problem]:
        label = table.cell(row, column).strip()
        place = Place(address(row, column), table.name)
        if field:
            yield Problem(_("There are two rows “%(name)s”.") % {"name": label}, place)
        elif label:
            text = _("The row “%(name)s” isn't known, so it isn't read.") % {"name": label}
            yield Problem(text, place, is_warning=True)

    def table(self, records: Iterable[Record]) -> Table:
        """A row for each field of the one record."""
        values = next((record.values for record in records), {})
        by_name = {column.name: column for column in self.columns}
        rows = [
            (
                field.header,
                *(
                    by_name[name].show(values[name]) if name in values else ""
                    for name in (field.name + added for _header, added in self.across)
                ),
            )
            for field in self.fields
        ]
        return Table(self.name, (self.headers, *rows))

    def layout(self, table: Table) -> Layout:
        """Lists to choose from and lengths to keep to, cell by cell."""
        rules = [
            Rule(column, row, row, field.allowed, field.max_length)
            for row, field in enumerate(self.fields, start=1)
            for column in range(1, len(self.headers))
            if field.allowed or field.max_length
        ]
        return Layout(table, [28, *(self.width for _one in self.across)], rules)


def _variant(field: Column, header: str, added: str) -> Column:
    return replace(field, name=field.name + added, header=f"{field.header} ({header})", example="")
