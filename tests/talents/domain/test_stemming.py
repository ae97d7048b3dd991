"""Forms of one word have one stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talents.domain.spelling import words
from talents.domain.stemming import stem


@pytest.mark.parametrize(
    "forms",
    [
        "brief brieven briefje briefjes",
        "taak taken",
        "planning planningen plannen plan",
        "vergaderen vergadering vergaderingen vergadert",
        "herstellen herstelt herstel",
        "schrijven schrijft schrijf",
        "grens grenzen",
        "rooster roosters",
        "spel spelletje spelletjes",
        "film filmpje filmpjes films",
        "klus klusje klussen",
        "nieuw nieuwe",
        "beslissing beslissen",
        "bewoner bewoners",
    ],
)
def test_forms_meet(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("rekening", "rek"), ("ding", "den"), ("budget", "budge"), ("kring", "kra"), ("les", "leen")],
)
def test_other_words_stay_apart(one, other):
    assert stem(one) != stem(other)


@given(st.text(max_size=30))
def test_any_word_has_a_stem(text):
    for word in words(text):
        assert 0 < len(stem(word)) <= len(word)
