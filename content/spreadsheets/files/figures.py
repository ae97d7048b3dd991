"""Writing XLSX with figures to calculate with; texts stay texts, nothing in it runs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from content.spreadsheets.files.texts import writable
from content.spreadsheets.files.writing import MADE, SAFE

Figure = str | int | float


@dataclass(frozen=True)
class FigureSheet:
    """A sheet with a header, and rows below it. `widths` are in characters."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    widths: tuple[int, ...]


def write_figures(sheets: Sequence[FigureSheet], *, title: str) -> bytes:
    """A workbook of these sheets, that opens on the first; the same figures are the same file."""
    out = io.BytesIO()
    book = Workbook(out, SAFE)
    book.set_properties(MADE | {"title": title})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "bg_color": "#D9ECEA", "bottom": 1, "text_wrap": True})
    decimal = book.add_format({"num_format": "0.0#", "valign": "top"})
    whole = book.add_format({"num_format": "0", "valign": "top"})
    for one in sheets:
        sheet = book.add_worksheet(one.name)
        for column, width in enumerate(one.widths):
            sheet.set_column(column, column, width, text)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, title_of in enumerate(one.header):
            sheet.write_string(0, column, writable(title_of), bold)
        for row, cells in enumerate(one.rows, start=1):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(row, column, writable(cell), text)
                else:
                    style = whole if isinstance(cell, int) else decimal
                    sheet.write_number(row, column, cell, style)
    book.close()
    return out.getvalue()
