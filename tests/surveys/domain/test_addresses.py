"""Lists of addresses as people have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.addresses import AddressRow, bare_address, language_of, rows_of


def test_headings_say_which_column_is_which_and_names_are_left_out():
    lines = [
        ["Naam", "Team", "E-mailadres", "Taal"],
        ["Fien", "Nacht", "fien@x.example", "NL"],
        ["", "", "", ""],
        ["Bo", "Dag", "Bo <bo@x.example>"],
    ]
    assert rows_of(lines) == [
        AddressRow(2, "fien@x.example", "Nacht", "NL"),
        AddressRow(4, "bo@x.example", "Dag", ""),
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["a@x.example"], [AddressRow(1, "a@x.example")]),
        (["a@x.example", "Nacht", "en"], [AddressRow(1, "a@x.example", "Nacht", "en")]),
        (["Fien", "a@x.example", "Nacht"], [AddressRow(1, "a@x.example", "Nacht")]),
        (["a@x.example", "b@x.example"], [AddressRow(1, f"{n}@x.example") for n in "ab"]),
        (["", "geen adres"], [AddressRow(1, "geen adres")]),
    ],
)
def test_without_headings_the_cell_with_an_at_sign_is_the_address(cells, expected):
    assert rows_of([cells]) == expected


CELLS = st.lists(st.text(alphabet="ab@.; \t<é", max_size=6), max_size=4)


@given(st.lists(CELLS, max_size=6))
def test_any_list_is_read_and_no_line_with_text_is_lost(lines):
    rows = rows_of(lines)
    numbers = {number for number, cells in enumerate(lines, 1) if any(c.strip() for c in cells)}
    missing = numbers - {row.number for row in rows}
    assert len(missing) <= 1  # the headings


@pytest.mark.parametrize(
    "text",
    ["fien@x.example", " Fien <fien@x.example> ", "mailto:fien@x.example", '"fien@x.example";'],
)
def test_an_address_is_found_in_what_surrounds_it(text):
    assert bare_address(text) == "fien@x.example"


def test_languages():
    assert [language_of(text) for text in ("Engels", " NL ", "", "Klingon")] == [
        "en",
        "nl",
        "",
        None,
    ]
