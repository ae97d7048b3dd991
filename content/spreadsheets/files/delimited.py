"""CSV: what spreadsheet programs, in Dutch or not, make of it."""

import csv
import io
from collections.abc import Collection, Sequence

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_COLUMNS, ROWS_READ
from content.spreadsheets.files.tables import Book, Table
from content.spreadsheets.files.texts import escape_formula, unescape_formula, writable

DELIMITERS = (";", ",", "\t")
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read_csv(
    data: bytes, *, name: str, headers: Collection[str], most_rows: int = ROWS_READ
) -> Book:
    """A table called `name`; the known headers tell which sign is between the cells.

    Raises UnreadableError.
    """
    text, encoding = _decoded(data)
    text, stated = _without_separator_line(text)
    delimiter = stated or _delimiter(text, {header.casefold() for header in headers})
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append(tuple(unescape_formula(cell) for cell in row[:MOST_COLUMNS]))
            if len(rows) > most_rows:
                break
    except csv.Error as error:
        raise UnreadableError(Reason.QUOTES, str(len(rows) + 1)) from error
    return Book((Table(name, tuple(rows)),), "csv", encoding, delimiter)


def write_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark and semicolons, which a Dutch Excel opens as columns."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([escape_formula(writable(cell)) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode(data, "cp1252"), "cp1252"


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(Reason.UNKNOWN_CHARACTERS) from error


def _without_separator_line(text: str) -> tuple[str, str]:
    """The text without Excel's `sep=;`, a line that is no row, and the sign it names."""
    first, _end, rest = text.partition("\n")
    line = first.rstrip("\r").strip('"')
    if line[:4].casefold() == "sep=" and line[4:] in DELIMITERS:
        return rest, line[4:]
    return text, ""


def _delimiter(text: str, headers: set[str]) -> str:
    """The sign that makes most known headers of the first line with text."""
    line = next((line for line in text.splitlines() if line.strip()), "")

    def known(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip(' "').casefold() for cell in line.split(delimiter)]
        return len(headers.intersection(cells)), len(cells)

    return max(DELIMITERS, key=known)
