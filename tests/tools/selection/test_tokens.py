"""The short names of collected items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.selection.tokens import (
    CARD,
    MOST_ITEMS,
    PAGE,
    PRACTICE,
    TALENT,
    Token,
    moved,
    read_tokens,
    without,
    write_tokens,
)

keys = st.integers(1, 999_999_999)
codes = st.text("0123456789abcdef", min_size=8, max_size=8)
tokens = st.one_of(
    st.builds(Token, st.just(PAGE), keys, st.just("")),
    st.builds(Token, st.sampled_from([CARD, TALENT]), keys, keys.map(str)),
    st.builds(Token, st.just(PRACTICE), keys, codes),
)
selections = st.lists(tokens, unique=True, max_size=MOST_ITEMS).map(tuple)


@given(selections)
def test_what_is_written_is_read_back(selection):
    assert read_tokens(write_tokens(selection)) == selection


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    found = read_tokens(text)
    assert read_tokens(write_tokens(found)) == found


@given(st.lists(tokens, max_size=60), st.lists(st.text(max_size=9), max_size=10), st.randoms())
def test_rubbish_and_doubles_go_and_the_order_stays(wanted, rubbish, random):
    noise = [text for part in rubbish for text in part.split(".") if Token.read(text) is None]
    parts = list(map(str, wanted))
    for text in noise:
        parts.insert(random.randrange(len(parts) + 1), text)
    assert read_tokens(".".join(parts)) == tuple(dict.fromkeys(wanted))[:MOST_ITEMS]


@pytest.mark.parametrize(
    "text",
    (
        *("", "t", "t0", "t01", "t-1", "t1234567890", "t1-2", "T1", "x1", "t1\n", " t1", "t١"),
        *("c1", "c1-", "c1-0", "c1-2-3", "c1-٢", "k1-a"),
        *("p1", "p1-1a2b3c4", "p1-1a2b3c4d5", "p1-1A2B3C4D"),
    ),
)
def test_no_token(text):
    assert Token.read(text) is None


def test_each_kind_of_token():
    assert read_tokens("t12.c4-7.k4-7.p9-1a2b3c4d") == (
        Token(PAGE, 12),
        Token(CARD, 4, "7"),
        Token(TALENT, 4, "7"),
        Token(PRACTICE, 9, "1a2b3c4d"),
    )
    block = "1a2b3c4d-0000-4000-8000-000000000000"
    assert str(Token.practice(9, block)) == "p9-1a2b3c4d"


def test_the_longest_selection_fits():
    longest = tuple(Token(CARD, 999_999_900 + number, "9" * 9) for number in range(MOST_ITEMS))
    assert read_tokens(write_tokens(longest)) == longest


@given(selections, st.integers(-2, 40))
def test_moving_up_and_down_again_changes_nothing(selection, place):
    up = moved(selection, place, -1)
    assert set(up) == set(selection)
    assert moved(up, place - 1, 1) == selection or up == selection


def test_moving_and_leaving_out():
    one, two, three = (Token(PAGE, number) for number in (1, 2, 3))
    assert moved((one, two, three), 2, -1) == (one, three, two)
    assert moved((one, two, three), 0, 1) == (two, one, three)
    assert moved((one, two), 0, -1) == (one, two)
    assert moved((one, two), 1, 1) == (one, two)
    assert without((one, two, three), 1) == (one, three)
    assert without((one,), 4) == (one,)
