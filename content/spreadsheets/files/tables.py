"""What is in a file: named tables of text."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from content.spreadsheets.files.addresses import address, position

REMARKS = "opmerkingen"


class Fault(StrEnum):
    """A cell whose text isn't what the editor wrote."""

    FORMULA = "a formula without an outcome"
    ERROR = "a formula that went wrong"
    DATE = "a date"


@dataclass(frozen=True)
class Table:
    """One sheet. Rows may differ in length; what isn't there is empty."""

    name: str
    rows: tuple[tuple[str, ...], ...] = ()
    faults: Mapping[str, Fault] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> str:
        """The text of a cell, counted from 0; "" outside the table."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    def corrected(self, cells: Mapping[str, str]) -> "Table":
        """This table with other texts at these addresses; a mended cell has no fault."""
        rows = [list(row) for row in self.rows]
        for place, text in cells.items():
            row, column = position(place)
            if row < len(rows):
                rows[row] += [""] * (column + 1 - len(rows[row]))
                rows[row][column] = text
        faults = {place: fault for place, fault in self.faults.items() if place not in cells}
        return replace(self, rows=tuple(map(tuple, rows)), faults=faults)

    def with_remarks(self, remarks: Mapping[int, str]) -> "Table":
        """This table with a last column of remarks, by row from 0; older remarks are replaced."""
        width = max((len(row) for row in self.rows), default=0)
        header = next((row for row in self.rows if any(row)), ())
        own = [text.strip().casefold() for text in header]
        column = own.index(REMARKS) if REMARKS in own else width
        first = next((number for number, row in enumerate(self.rows) if any(row)), 0)
        texts = {address(number, column): "" for number in range(len(self.rows))}
        texts |= {address(number, column): text for number, text in remarks.items()}
        texts[address(first, column)] = "\n".join(filter(None, [REMARKS, remarks.get(first)]))
        return self.corrected(texts)


@dataclass(frozen=True)
class Book:
    """A whole file, and how it was understood."""

    tables: tuple[Table, ...]
    kind: str
    encoding: str = ""
    delimiter: str = ""

    def table(self, name: str) -> Table | None:
        """The table with this name, in capitals or not."""
        wanted = name.casefold()
        return next((one for one in self.tables if one.name.strip().casefold() == wanted), None)

    def corrected(self, cells: Mapping[str, Mapping[str, str]]) -> "Book":
        """This book with other texts in some cells, by table and address."""
        tables = tuple(table.corrected(cells.get(table.name, {})) for table in self.tables)
        return replace(self, tables=tables)
