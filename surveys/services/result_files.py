"""The released figures as spreadsheets, to work with elsewhere."""

from django.utils.translation import gettext as _

from content.spreadsheets.files.delimited import write_csv
from content.spreadsheets.files.figures import FigureSheet, write_figures
from surveys.models import Campaign
from surveys.queries.result_tables import ResultTable, Value, result_tables

FIRST_WIDTH, WIDTH, TEXT_WIDTH, READ_ME_WIDTH = 34, 16, 60, 100


def results_xlsx(*, campaign: Campaign) -> bytes:
    """A workbook: a sheet to read first, then a sheet per table."""
    found = result_tables(campaign)
    read_me = FigureSheet(
        _("Read me"),
        (_("Read this first"),),
        tuple((line,) for line in found.read_me),
        (READ_ME_WIDTH,),
    )
    sheets = [FigureSheet(one.name, one.header, one.rows, _widths(one)) for one in found.tables]
    return write_figures([read_me, *sheets], title=found.title)


def results_csv(*, campaign: Campaign) -> bytes:
    """One long table with a line for each figure, that any program can read."""
    found = result_tables(campaign)
    rows = [(_("Table"), _("About"), _("Figure"), _("Value"))]
    for table in found.tables:
        about = 2 if table.header[0] == _("Code") else 1
        rows += [
            (table.name, " · ".join(str(cell) for cell in row[:about]), header, _text(value))
            for row in table.rows
            for header, value in zip(table.header[about:], row[about:], strict=True)
            if value != ""
        ]
    rows += [(_("Read me"), "", "", line) for line in found.read_me]
    return write_csv(rows)


def _text(value: Value) -> str:
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _widths(table: ResultTable) -> tuple[int, ...]:
    longest = [
        max(len(str(row[column])) for row in (table.header, *table.rows))
        for column in range(len(table.header))
    ]
    return tuple(
        min(TEXT_WIDTH, max(FIRST_WIDTH if place == 0 else WIDTH, length if length < 50 else 60))
        for place, length in enumerate(longest)
    )
