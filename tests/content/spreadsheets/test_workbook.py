"""XLSX: what is read, and what is refused."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.layout import Layout, Rule
from content.spreadsheets.files.reading import read_book
from content.spreadsheets.files.tables import Fault, Table
from content.spreadsheets.files.writing import write_xlsx
from tests.content.spreadsheets.strategies import FILLED


def read(data: bytes):
    return read_book(data, name="Kaarten", headers=())


def workbook(**cells) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Kaarten"
    for place, value in cells.items():
        book.active[place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The same zip with other contents for some parts, by the end of their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            stem = name.rpartition("/")[2].partition(".")[0]
            new.writestr(name, parts.get(stem, old.read(name)))
    return out.getvalue()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(FILLED, min_size=1, max_size=4).map(tuple), min_size=1, max_size=5))
def test_what_is_written_is_read_back(rows):
    table = Table("Kaarten", tuple(rows))
    assert read(write_xlsx([Layout(table)])).table("kaarten").rows == table.rows


def test_values_read_as_they_are_shown():
    day = datetime.date(2026, 2, 1)
    data = workbook(A1="titel", B1=3.0, C1=2.5, D1=True, E1=day, A2=1234567890)
    table = read(data).table("Kaarten")
    assert table.rows == (("titel", "3", "2,5", "ja", "01/02/2026"), ("1234567890",))
    assert table.faults == {"E1": Fault.DATE}


def test_formulas_without_an_outcome_and_errors_are_told():
    table = read(workbook(A1="=1+1", A2="#REF!", A3="tekst")).table("Kaarten")
    assert table.faults == {"A1": Fault.FORMULA, "A2": Fault.ERROR}


def test_lists_and_lengths_help_to_fill_in():
    rules = [Rule(0, 1, 9, ("ja", "nee")), Rule(1, 1, 9, max_length=60)]
    data = write_xlsx([Layout(Table("Kaarten", (("a", "b"),)), rules=rules)])
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Kaarten"]
    rules = sheet.data_validations.dataValidation
    found = {str(rule.sqref): (rule.type, rule.formula1) for rule in rules}
    assert found == {"A2:A10": ("list", "Keuzes!$A$1:$A$2"), "B2:B10": ("textLength", "60")}


def test_nothing_that_is_written_runs():
    data = write_xlsx([Layout(Table("Kaarten", (("=1+1", "https://voorbeeld.example"),)))])
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Kaarten"]
    assert [cell.data_type for cell in sheet[1]] == ["s", "s"]
    assert sheet["B1"].hyperlink is None


def refused(data: bytes) -> Reason:
    with pytest.raises(UnreadableError) as error:
        read(data)
    return error.value.reason


def test_a_file_with_macros_is_refused():
    out = io.BytesIO(workbook(A1="titel"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert refused(out.getvalue()) is Reason.MACROS


def test_a_file_that_unpacks_without_end_is_refused():
    out = io.BytesIO(workbook(A1="titel"))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * (25 * 1024 * 1024))
    assert len(out.getvalue()) < 100_000
    assert refused(out.getvalue()) is Reason.UNPACKS_TOO_LARGE


def test_entities_are_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>'
    assert refused(repacked(workbook(A1="titel"), sheet1=bomb)) is Reason.DAMAGED
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><worksheet/>'.encode("utf-16")
    assert refused(repacked(workbook(A1="titel"), sheet1=hidden)) is Reason.DAMAGED


def test_a_sheet_that_says_it_is_endless_is_not_read_to_the_end():
    xml = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="n">'
        b"<v>1</v></c></row></sheetData></worksheet>"
    )
    assert read(repacked(workbook(A1="titel"), sheet1=xml)).table("Kaarten").rows == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    (
        (b"", Reason.EMPTY),
        (b" \n", Reason.EMPTY),
        (b"\xd0\xcf\x11\xe0oud", Reason.OLD_EXCEL),
        (b"%PDF-1.7", Reason.OTHER_KIND),
        (b"PK\x03\x04geen zip", Reason.DAMAGED),
        (b"a" * (2 * 1024 * 1024 + 1), Reason.TOO_LARGE),
    ),
)
def test_other_files_are_refused_with_a_reason(data, reason):
    assert refused(data) is reason


def test_a_zip_that_is_no_workbook_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refused(out.getvalue()) is Reason.OTHER_KIND


SOUND = workbook(A1="titel", B2="tekst", C3=5)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SOUND) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(start, junk):
    data = SOUND[:start] + junk + SOUND[start + len(junk) :]
    try:
        read(data)
    except UnreadableError as error:
        assert error.reason in set(Reason)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_a_sheet_of_any_bytes_is_read_or_refused(xml):
    try:
        read(repacked(SOUND, sheet1=xml))
    except UnreadableError as error:
        assert error.reason in set(Reason)
