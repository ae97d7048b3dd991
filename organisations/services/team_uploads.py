"""A list of teams between being sent in and being saved: kept, mended, thrown away."""

from collections.abc import Collection, Mapping

from django.db import transaction

from content.models import SheetUpload
from content.spreadsheets.files.addresses import position
from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_BYTES, MOST_ROWS
from content.spreadsheets.files.reading import read_book
from content.spreadsheets.files.tables import Book, Table
from content.spreadsheets.files.writing import LISTS
from content.spreadsheets.uploads import delete_old_uploads
from organisations.domain.pasted_teams import pasted_rows
from organisations.domain.team_lines import HEADERS, Reading, has_headers, read_rows
from organisations.models import Organisation, User

KIND = "teams"
SHEET = "Teams"
PASTED = "pasted"  # in the options: the data is text, not a file
LEFT_OUT = "left_out"


class TooManyRows(ValueError):
    """There are more lines than are read; nothing is cut off in silence."""


@transaction.atomic
def keep_file(*, user: User, organisation: Organisation, name: str, data: bytes) -> SheetUpload:
    """Keep a file for who sent it in. Raises UnreadableError and TooManyRows."""
    read_list(data, pasted=False)
    return _keep(user, organisation, name, data, pasted=False)


@transaction.atomic
def keep_text(*, user: User, organisation: Organisation, text: str) -> SheetUpload:
    """Keep pasted lines like a file. Raises UnreadableError and TooManyRows."""
    data = text.encode()
    read_list(data, pasted=True)
    return _keep(user, organisation, "", data, pasted=True)


def mend(*, upload: SheetUpload, texts: Mapping[int, Mapping[str, str]]) -> None:
    """Write other texts in the fields of some lines, by their number."""
    for number, fields in texts.items():
        upload.fixes[str(number)] = upload.fixes.get(str(number), {}) | dict(fields)
    upload.save(update_fields=["fixes"])


def leave_out(*, upload: SheetUpload, numbers: Collection[int]) -> None:
    """Pass over these lines; what was written in them stays."""
    upload.options[LEFT_OUT] = sorted(left_out(upload).union(numbers))
    upload.save(update_fields=["options"])


def take_back(*, upload: SheetUpload, numbers: Collection[int]) -> None:
    """Read lines again that were passed over."""
    upload.options[LEFT_OUT] = sorted(left_out(upload).difference(numbers))
    upload.save(update_fields=["options"])


def left_out(upload: SheetUpload) -> set[int]:
    """The numbers of the lines that are passed over."""
    return set(upload.options.get(LEFT_OUT, []))


def read_upload(upload: SheetUpload) -> Reading:
    """The lines as they are after mending."""
    reading = read_list(bytes(upload.data), pasted=upload.options.get(PASTED, False))
    lines = tuple(line.mended(upload.fixes.get(str(line.number), {})) for line in reading.lines)
    return Reading(lines, reading.ignored)


def read_list(data: bytes, *, pasted: bool) -> Reading:
    """The lines of a file or a text. Raises UnreadableError and TooManyRows."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(Reason.TOO_LARGE)
    if pasted:
        reading = read_rows(pasted_rows(data.decode()))
    else:
        words = {header.casefold() for header in HEADERS.values()}
        table = _table(read_book(data, name=SHEET, headers=words))
        reading = read_rows(table.rows, {position(cell) for cell in table.faults})
    if not reading.lines:
        raise UnreadableError(Reason.EMPTY)
    if len(reading.lines) > MOST_ROWS:
        raise TooManyRows
    return reading


def _table(book: Book) -> Table:
    """The sheet with headers that we know, or else the first with anything in it."""
    filled = [table for table in book.tables if table.rows and table.name != LISTS]
    known = (table for table in filled if has_headers(table.rows))
    return next(known, filled[0] if filled else Table(SHEET))


def _keep(
    user: User, organisation: Organisation, name: str, data: bytes, *, pasted: bool
) -> SheetUpload:
    delete_old_uploads()
    return SheetUpload.objects.create(
        user=user,
        kind=KIND,
        target=organisation.pk,
        options={PASTED: pasted},
        name=name[:200],
        data=data,
    )
