"""From the bytes of a file to the rows of each sheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.spreadsheets.explanation import NAME as EXPLANATION
from content.spreadsheets.files.reading import read_book
from content.spreadsheets.files.tables import Book, Table
from content.spreadsheets.files.toml import read_toml
from content.spreadsheets.files.writing import LISTS
from content.spreadsheets.importer import Importer, Readings, TomlImporter
from content.spreadsheets.records import Place, Problem
from content.spreadsheets.sheets import Reading, Sheet

NOT_CONTENT = (EXPLANATION.casefold(), LISTS.casefold())
Fixes = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Opened:
    """The rows of a file; the book they stand in, unless it was TOML."""

    readings: Readings
    book: Book | None = None


def open_file(importer: Importer, *, data: bytes, name: str, fixes: Fixes) -> Opened:
    """Read a file with the cells that were mended since. Raises UnreadableError."""
    if isinstance(importer, TomlImporter) and name.casefold().endswith(".toml"):
        return Opened(importer.read_toml(read_toml(data)))
    first = importer.sheets[0]
    headers = [header for sheet in importer.sheets for header in sheet.headers]
    book = read_book(data, name=first.name, headers=headers).corrected(fixes)
    return Opened({sheet.name: _reading(importer, book, sheet) for sheet in importer.sheets}, book)


def _reading(importer: Importer, book: Book, sheet: Sheet) -> Reading:
    table = book.table(sheet.name)
    if table is None and len(importer.sheets) == 1:
        table = next((one for one in book.tables if _holds_content(one)), None)
    if table is None and getattr(sheet, "is_optional", False):
        return Reading([], [], is_missing=True)
    if table is None or not table.rows:
        text = _("The sheet “%(name)s” is missing or empty.") % {"name": sheet.name}
        return Reading([], [Problem(text, Place("", sheet.name))])
    return sheet.read(table)


def _holds_content(table: Table) -> bool:
    return table.name.casefold() not in NOT_CONTENT
