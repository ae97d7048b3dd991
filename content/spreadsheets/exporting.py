"""Content as a file: the same columns that are read, so that a file comes back unchanged."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import override

from content.spreadsheets.columns import LANGUAGE
from content.spreadsheets.explanation import explanation
from content.spreadsheets.files.addresses import position
from content.spreadsheets.files.delimited import write_csv
from content.spreadsheets.files.layout import Layout
from content.spreadsheets.files.tables import Book
from content.spreadsheets.files.toml import write_toml
from content.spreadsheets.files.writing import write_xlsx
from content.spreadsheets.importer import Content, Importer, TomlImporter
from content.spreadsheets.records import Problem, Record
from content.spreadsheets.sheets import Sheet

UNNAMED = "Blad1"  # a sheet that was found under another name than its own
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "toml": "application/toml; charset=utf-8",
}


def export(importer: Importer, content: Content, ending: str) -> bytes:
    """The file in this format; TOML and CSV without the explanation."""
    if ending == "toml" and isinstance(importer, TomlImporter):
        return write_toml(importer.toml_of(content)).encode()
    tables = [sheet.table(content[sheet.name]) for sheet in importer.sheets]
    if ending == "csv":
        return write_csv(tables[0].rows)
    layouts = [sheet.layout(table) for sheet, table in zip(importer.sheets, tables, strict=True)]
    with override(LANGUAGE):
        layouts.append(explanation(importer.sheets))
    return write_xlsx(layouts)


def example(sheets: Sequence[Sheet]) -> Content:
    """One row of examples in each sheet, to write over."""
    return {
        sheet.name: [
            Record(
                {
                    column.name: column.clean(column.example) if column.example else column.default
                    for column in sheet.columns
                    if column.example or column.default is not None
                }
            )
        ]
        for sheet in sheets
    }


def with_remarks(importer: Importer, book: Book, problems: Sequence[Problem]) -> bytes:
    """The sheets that were sent in, with what is wrong in a last column; CSV stays CSV."""
    remarks: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    marked: dict[str, set[str]] = defaultdict(set)
    for problem in problems:
        if problem.place and problem.place.cell:
            row, _column = position(problem.place.cell)
            remarks[problem.place.sheet][row].append(f"{problem.place.cell}: {problem.text}")
            marked[problem.place.sheet].add(problem.place.cell)
    known = {sheet.name.casefold(): sheet for sheet in importer.sheets}
    layouts = []
    for table in book.tables:
        sheet = known.get(table.name.strip().casefold())
        if sheet is None and table.name not in remarks:
            continue
        texts = {row: "\n".join(lines) for row, lines in remarks[table.name].items()}
        remarked = replace(table.with_remarks(texts), name=sheet.name if sheet else UNNAMED)
        widths = sheet.layout(table).widths if sheet else ()
        layouts.append(Layout(remarked, widths, marked=frozenset(marked[table.name])))
    if book.kind == "csv":
        return write_csv(layouts[0].table.rows)
    return write_xlsx(layouts)
