"""The first row of a sheet: which column is where."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.spreadsheets.files.addresses import address
from content.spreadsheets.files.tables import REMARKS, Fault, Table
from content.spreadsheets.records import Place, Problem


@dataclass(frozen=True)
class Headings:
    """The row of headers, from 0, and the column of each header that was asked for."""

    row: int
    columns: dict[str, int]
    problems: list[Problem]


def find_headings(table: Table, wanted: Sequence[str], essential: Sequence[str]) -> Headings:
    """Look for these headers; what is missing, twice there or unknown is a problem."""
    row = next((number for number, cells in enumerate(table.rows) if any(cells)), 0)
    cells = table.rows[row] if table.rows else ()
    known = {plain(header): header for header in wanted}
    columns: dict[str, int] = {}
    problems: list[Problem] = []
    for column, text in enumerate(cells):
        place = Place(address(row, column), table.name)
        header = known.get(plain(text))
        if header in columns:
            problems.append(Problem(_("There are two columns “%(name)s”.") % {"name": text}, place))
        elif header:
            columns[header] = column
        elif plain(text) not in ("", REMARKS):
            unknown = _("The column “%(name)s” isn't known, so it isn't read.") % {"name": text}
            problems.append(Problem(unknown, place, is_warning=True))
    for header in essential:
        if header not in columns:
            missing = _("The column “%(name)s” is missing.") % {"name": header}
            problems.append(Problem(missing, Place(address(row, 0), table.name)))
    return Headings(row, columns, problems)


def plain(text: str) -> str:
    """A header without capitals, signs and white space around it."""
    return " ".join(text.split()).strip(" *:.").casefold()


def fault_problems(table: Table, rows: range, columns: Sequence[int]) -> list[Problem]:
    """The cells in these rows and columns that don't show what the editor wrote."""
    words = {
        Fault.FORMULA: _("This formula has no outcome. Write the outcome itself."),
        Fault.ERROR: _("This formula goes wrong. Write the outcome itself."),
        Fault.DATE: _("This is a date for the program. Check that the text is what you mean."),
    }
    places = [address(row, column) for row in rows for column in columns] if table.faults else []
    return [
        Problem(
            words[table.faults[cell]],
            Place(cell, table.name),
            is_warning=table.faults[cell] is Fault.DATE,
            can_mend=True,
        )
        for cell in places
        if cell in table.faults
    ]
