"""Texts on a picture stay within their room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.share_image.typography import ELLIPSIS, Style, drawable, fitted

STYLES = tuple(Style(size, 1.2) for size in (60, 40, 24))


@given(
    st.text(max_size=400),
    st.integers(min_value=80, max_value=700),
    st.integers(min_value=40, max_value=300),
)
def test_every_text_stays_within_its_room(text: str, width: int, height: int):
    found = fitted(text, STYLES, width=width, height=height)
    assert found.height <= height
    for line in found.lines:
        assert line == line.strip()
        assert found.style.font.getlength(line) <= width


def test_a_short_text_is_large_and_a_long_one_small():
    room = {"width": 600, "height": 150}
    assert fitted("Kort", STYLES, **room).style.size == 60
    assert fitted("Wat langer " * 5, STYLES, **room).style.size == 40
    assert fitted("Nog veel langer " * 9, STYLES, **room).style.size == 24


def test_what_fits_is_whole():
    text = "Sta stil bij wat je leert"
    assert " ".join(fitted(text, STYLES, width=300, height=300).lines) == text


def test_what_does_not_fit_ends_with_dots():
    found = fitted("Woorden, " * 100, STYLES, width=300, height=100)
    assert found.style.size == 24
    assert found.lines[-1].endswith(f"n{ELLIPSIS}")


def test_a_word_wider_than_the_picture_is_cut_in_pieces():
    word = "verantwoordelijkheidsbesef" * 2
    lines = fitted(word, STYLES, width=200, height=300).lines
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == word


def test_without_room_there_is_no_text():
    assert fitted("Iets", STYLES, width=300, height=10).lines == ()
    assert fitted("", STYLES, width=300, height=100).lines == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Über naïeve “cliënten”", "Über naïeve “cliënten”"),
        ("cafe\u0301", "café"),
        ("Samen 🎉 leren", "Samen leren"),
        ("Een\nregel\tmet\x00tekens", "Een regel met tekens"),
    ],
)
def test_letters_that_the_typeface_lacks_are_left_out(text: str, shown: str):
    assert drawable(text) == shown
