"""Words that look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talents.domain.spelling import contains, distance, fold, resembles, trigram_similarity, words

WORD = st.text(alphabet="abcdefghijklmnop", min_size=1, max_size=12)


@given(WORD, WORD)
def test_distance_is_symmetric_and_bounded(one, other):
    assert distance(one, other) == distance(other, one)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)


@given(WORD, WORD)
def test_trigrams_go_from_nothing_to_the_same(one, other):
    assert 0 <= trigram_similarity(one, other) <= 1
    assert trigram_similarity(one, one) == 1


@given(st.text(alphabet="abcdefghijklmnop", min_size=5, max_size=12), st.data())
def test_one_slip_after_the_first_letter_still_resembles(word, data):
    place = data.draw(st.integers(1, len(word) - 2))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    doubled = word[:place] + word[place] + word[place:]
    assert resembles(word, swapped)
    assert resembles(word, doubled)


@given(st.text(), st.text(max_size=20))
def test_any_text_can_be_taken_apart(text, wanted):
    for word in words(text):
        assert fold(word) == word
        for want in words(wanted):
            contains(word, want)
            resembles(word, want)


@pytest.mark.parametrize(
    ("word", "wanted", "expected"),
    [
        ("uurroosters", "rooster", True),
        ("planning", "planning", True),
        ("planning", "in", False),
        ("ik", "ik", True),
    ],
)
def test_contains(word, wanted, expected):
    assert contains(word, wanted) is expected


@pytest.mark.parametrize(
    ("word", "wanted", "expected"),
    [
        ("excel", "exel", True),
        ("planning", "plannign", True),
        ("planningen", "plannign", True),
        ("spanning", "planning", False),
        ("kat", "kit", False),
    ],
)
def test_resembles(word, wanted, expected):
    assert resembles(word, wanted) is expected


def test_accents_make_no_difference():
    assert words("Één Coördinator") == words("een coordinator")
