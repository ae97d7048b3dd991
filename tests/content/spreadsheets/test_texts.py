"""Texts that survive a spreadsheet program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spreadsheets.files.texts import (
    escape_formula,
    tidy,
    unescape_formula,
    unprintable,
    writable,
)
from tests.content.spreadsheets.strategies import TEXTS

RUNNING = "=+-@\t\r"


@given(st.text() | TEXTS)
def test_escaping_can_always_be_undone(text):
    assert unescape_formula(escape_formula(text)) == text


@given(st.text() | TEXTS)
def test_nothing_that_is_escaped_runs(text):
    assert not escape_formula(text).startswith(tuple(RUNNING))


@pytest.mark.parametrize("text", ("=1+1", "'=1+1", "''+a"))
def test_what_could_run_and_what_was_escaped_before_get_an_apostrophe(text):
    assert escape_formula(text) == f"'{text}"


@pytest.mark.parametrize("text", ("'s Avonds", "gewoon", "1-2", ""))
def test_ordinary_texts_stay_as_they_are(text):
    assert escape_formula(text) == unescape_formula(text) == text


def test_a_formula_sign_that_an_editor_typed_herself_stays():
    assert unescape_formula("- eerste punt") == "- eerste punt"


@given(st.text())
def test_tidy_texts_stay_as_they_are(text):
    assert tidy(tidy(text)) == tidy(text)
    assert "\r" not in tidy(text)


def test_characters_that_cannot_be_shown_are_found_and_never_written():
    assert unprintable("a\x00b")
    assert unprintable("\ufffe")
    assert not unprintable("een\ntwee\tdrie 👩‍🚒")
    assert writable("a\x00b\r\nc") == "a\ufffdb\nc"
