"""Making files for tests."""

import io
from collections.abc import Sequence

import openpyxl

from content.spreadsheets.exporting import export
from content.spreadsheets.files.delimited import write_csv
from content.spreadsheets.importer import Importer
from content.spreadsheets.opening import open_file


def xlsx(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(*rows: Sequence[str]) -> bytes:
    """A CSV file of these rows."""
    return write_csv(rows)


def changed(data: bytes, **cells: object) -> bytes:
    """The workbook with other values in some cells of its first sheet."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for place, value in cells.items():
        book.worksheets[0][place].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def exported(importer: Importer, subject: object, ending: str = "xlsx") -> bytes:
    """What an editor downloads."""
    return export(importer, importer.content_of(subject), ending)


def examined(importer: Importer, data: bytes, subject: object, user: object, ending: str = "xlsx"):
    """What a file would change; for something new, `subject` is None or a dict of options."""
    options = subject if isinstance(subject, dict) else {}
    readings = open_file(importer, data=data, name=f"bestand.{ending}", fixes={}).readings
    return importer.examine(readings, None if options else subject, options, user)


def told(examination) -> dict[str, str]:
    """What is wrong, by cell."""
    return {one.place.cell if one.place else "": one.text for one in examination.errors}
