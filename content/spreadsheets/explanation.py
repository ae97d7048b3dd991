"""The sheet that says what goes where: made from the same columns that are checked."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from content.spreadsheets.columns import Column
from content.spreadsheets.field_sheets import FieldSheet
from content.spreadsheets.files.layout import Layout
from content.spreadsheets.files.tables import Table
from content.spreadsheets.sheets import Sheet

NAME = "Uitleg"
WIDTHS = (16, 30, 12, 12, 60, 60)


def explained(sheet: Sheet) -> tuple[Column, ...]:
    """The columns that are worth a line: each field once, whatever the number of languages."""
    return sheet.fields if isinstance(sheet, FieldSheet) else sheet.columns


def explanation(sheets: Sequence[Sheet]) -> Layout:
    """A line for each column or field of these sheets."""
    header = (
        *(_("Sheet"), _("Column or row"), _("Required")),
        *(_("Characters"), _("What to write"), _("Choose from")),
    )
    return Layout(Table(NAME, (header, *_lines(sheets))), WIDTHS)


def _lines(sheets: Sequence[Sheet]) -> Iterator[tuple[str, ...]]:
    for sheet in sheets:
        for column in explained(sheet):
            yield (
                sheet.name,
                column.header,
                _("yes") if column.is_required else _("no"),
                str(column.max_length or ""),
                column.help_text,
                ", ".join(column.allowed),
            )
