"""Reading XLSX: what the cells show, as text."""

import datetime
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook

from content.spreadsheets.files.addresses import address
from content.spreadsheets.files.archive import check_archive
from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_COLUMNS, ROWS_READ
from content.spreadsheets.files.tables import Book, Fault, Table

# What openpyxl may run into in a file that was damaged or made to hurt.
DAMAGE = (
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError, SyntaxError),
    *(OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error),
)
YES, NO = "ja", "nee"
Rows = list[tuple[Any, ...]]


def read_xlsx(data: bytes, *, most_rows: int = ROWS_READ) -> Book:
    """Every sheet with cells. Raises UnreadableError."""
    check_archive(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out
            outcomes = _sheets(data, most_rows, data_only=True)
            formulas = _sheets(data, most_rows, data_only=False)
    except DAMAGE as error:
        raise UnreadableError(Reason.DAMAGED) from error
    return Book(
        tuple(_table(name, rows, formulas[name]) for name, rows in outcomes.items()), "xlsx"
    )


def _sheets(data: bytes, most_rows: int, *, data_only: bool) -> dict[str, Rows]:
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)
    try:
        return {
            sheet.title: [
                tuple((cell.value, cell.data_type) for cell in row)
                for row in sheet.iter_rows(1, most_rows + 1, 1, MOST_COLUMNS)
            ]
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _table(name: str, rows: Rows, formulas: Rows) -> Table:
    faults = dict(_faults(rows, formulas))
    texts = [tuple(text_of(value) for value, _type in row) for row in rows]
    while texts and not any(texts[-1]):
        texts.pop()
    return Table(name, tuple(_without_end(row) for row in texts), faults)


def _faults(rows: Rows, formulas: Rows) -> Iterator[tuple[str, Fault]]:
    for row, cells in enumerate(rows):
        for column, (value, kind) in enumerate(cells):
            if kind == "e":
                yield address(row, column), Fault.ERROR
            elif kind == "d" or isinstance(value, datetime.date | datetime.time):
                yield address(row, column), Fault.DATE
            elif value is None and formulas[row][column][1] == "f":
                yield address(row, column), Fault.FORMULA


def text_of(value: Any) -> str:
    """A value as Excel shows it here: ja and nee, a decimal comma, day before month."""
    match value:
        case None:
            return ""
        case bool():
            return YES if value else NO
        case float():
            return format(value, ".15g").replace(".", ",")
        case datetime.datetime():
            return f"{value:%d/%m/%Y}"
        case datetime.date():
            return f"{value:%d/%m/%Y}"
        case _:
            return str(value)


def _without_end(row: tuple[str, ...]) -> tuple[str, ...]:
    width = len(row)
    while width and not row[width - 1]:
        width -= 1
    return row[:width]
