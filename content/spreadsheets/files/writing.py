"""Writing XLSX, with every cell as text: nothing in it runs or leads elsewhere."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from content.spreadsheets.files.addresses import address
from content.spreadsheets.files.layout import Layout, Rule
from content.spreadsheets.files.texts import writable

LISTS = "Keuzes"
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# The same content is the same file.
MADE = {"created": datetime.datetime(2026, 1, 1), "author": ""}
WIDTH = 14
LONGEST_CELL = 32767


def write_xlsx(layouts: Sequence[Layout]) -> bytes:
    """A workbook of these sheets, with the lists to choose from on a last one.

    Raises ValueError for a text that no cell can hold.
    """
    out = io.BytesIO()
    book = Workbook(out, SAFE)
    book.set_properties(MADE)
    styles = _styles(book)
    lists: dict[tuple[str, ...], str] = {}
    for layout in layouts:
        sheet = book.add_worksheet(layout.table.name)
        _write_cells(sheet, layout, styles)
        for rule in layout.rules:
            _write_rule(sheet, rule, lists)
    if lists:
        _write_lists(book.add_worksheet(LISTS), lists)
    book.close()
    return out.getvalue()


def _styles(book: Workbook) -> dict[str, Any]:
    cell = {"text_wrap": True, "valign": "top", "num_format": "@"}
    return {
        "header": book.add_format(cell | {"bold": True, "bg_color": "#D9ECEA", "bottom": 1}),
        "cell": book.add_format(cell),
        "marked": book.add_format(cell | {"bg_color": "#FBDAD4", "bold": True}),
    }


def _write_cells(sheet: Worksheet, layout: Layout, styles: dict[str, Any]) -> None:
    header = next((row for row, cells in enumerate(layout.table.rows) if any(cells)), 0)
    columns = max((len(cells) for cells in layout.table.rows), default=0)
    for column in range(columns):
        width = layout.widths[column] if column < len(layout.widths) else WIDTH
        sheet.set_column(column, column, width, styles["cell"])
    sheet.freeze_panes(header + 1, 0)
    for row, cells in enumerate(layout.table.rows):
        for column, text in enumerate(cells):
            place = address(row, column)
            style = "marked" if place in layout.marked else "header" if row == header else "cell"
            if text or style != "cell":
                text = writable(text)
                if len(text) > LONGEST_CELL:
                    raise ValueError(f"the text in {place} is too long for a cell")
                sheet.write_string(row, column, text, styles[style])


def _write_rule(sheet: Worksheet, rule: Rule, lists: dict[tuple[str, ...], str]) -> None:
    if rule.choices:
        column = chr(ord("A") + len(lists))
        source = f"={LISTS}!${column}$1:${column}${len(rule.choices)}"
        check: dict[str, Any] = {
            "validate": "list",
            "source": lists.setdefault(rule.choices, source),
        }
    else:
        check = {"validate": "length", "criteria": "<=", "value": rule.max_length}
    # A warning only: the site has the last word, and says more.
    check |= {"error_type": "warning"}
    sheet.data_validation(rule.first_row, rule.column, rule.last_row, rule.column, check)


def _write_lists(sheet: Worksheet, lists: dict[tuple[str, ...], str]) -> None:
    for column, choices in enumerate(lists):
        sheet.set_column(column, column, 24)
        for row, choice in enumerate(choices):
            sheet.write_string(row, column, choice)
