"""A file as it was sent in: what it is shows in its bytes, not in its name."""

from collections.abc import Collection

from content.spreadsheets.files.archive import COMPOUND, ZIP
from content.spreadsheets.files.delimited import read_csv
from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_BYTES, ROWS_READ
from content.spreadsheets.files.tables import Book
from content.spreadsheets.files.workbook import read_xlsx

OTHER_SIGNATURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")


def read_book(
    data: bytes, *, name: str, headers: Collection[str], most_rows: int = ROWS_READ
) -> Book:
    """The tables of an XLSX or CSV file; a CSV file makes one table called `name`.

    No more than `most_rows` rows of a table are read.

    Raises UnreadableError.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableError(Reason.TOO_LARGE)
    if not data.strip():
        raise UnreadableError(Reason.EMPTY)
    if data.startswith(ZIP):
        return read_xlsx(data, most_rows=most_rows)
    if data.startswith(COMPOUND):
        raise UnreadableError(Reason.OLD_EXCEL)
    if data.startswith(OTHER_SIGNATURES):
        raise UnreadableError(Reason.OTHER_KIND)
    return read_csv(data, name=name, headers=headers, most_rows=most_rows)
