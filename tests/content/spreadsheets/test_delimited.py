"""CSV as different programs make it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spreadsheets.files.delimited import read_csv, write_csv
from content.spreadsheets.files.errors import Reason, UnreadableError
from tests.content.spreadsheets.strategies import FILLED

HEADERS = ("titel", "voorkant")


def read(data: bytes):
    return read_csv(data, name="Kaarten", headers=HEADERS)


def rows(data: bytes):
    return read(data).tables[0].rows


@given(st.lists(st.lists(FILLED, min_size=2, max_size=4).map(tuple), max_size=5))
def test_what_is_written_is_read_back(cells):
    table = (HEADERS, *cells)
    assert rows(write_csv(table)) == table


@pytest.mark.parametrize("delimiter", (";", ",", "\t"))
@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "cp1252", "utf-16"))
def test_each_delimiter_and_encoding_is_recognised(delimiter, encoding):
    text = f'titel{delimiter}voorkant\r\n"één; twee, drie"{delimiter}café\r\n'
    book = read(text.encode(encoding))
    assert book.delimiter == delimiter
    assert book.tables[0].rows == (HEADERS, ("één; twee, drie", "café"))


def test_windows_characters_are_told_apart():
    assert read("titel;voorkant\ncafé;€".encode("cp1252")).encoding == "cp1252"
    assert read("titel;voorkant\ncafé;€".encode()).encoding == "utf-8"


def test_the_separator_line_of_excel_is_no_row():
    book = read(b"sep=,\r\ntitel,voorkant\r\na;b,c")
    assert book.tables[0].rows == (HEADERS, ("a;b", "c"))


def test_empty_lines_count_as_rows():
    assert rows(b"titel;voorkant\n\na;b") == (HEADERS, (), ("a", "b"))


@pytest.mark.parametrize(
    ("data", "reason"),
    (
        (b'titel;voorkant\na;"nooit gesloten', Reason.QUOTES),
        (b'titel;voorkant\na;"dicht" te vroeg', Reason.QUOTES),
        (b"titel;\x81\x8d\x8f", Reason.UNKNOWN_CHARACTERS),
        (b"\xff\xfea", Reason.UNKNOWN_CHARACTERS),
    ),
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableError) as refused:
        read(data)
    assert refused.value.reason is reason


def test_an_endless_file_is_not_read_to_the_end():
    assert len(rows(b"titel;voorkant\n" + b"a;b\n" * 5000)) < 700


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        book = read(data)
    except UnreadableError:
        return
    assert book.kind == "csv"
