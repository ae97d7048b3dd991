"""Words as they are searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language import folded, parts_of, stem, telling, words_of

KNOWN = {"leer", "klimaat", "groep", "gesprek", "feedback", "kaarten", "reflectie", "week"}


@pytest.mark.parametrize(
    "text, words",
    [
        ("Collega’s leren", ["collega", "leren"]),
        ("Één café, à Paris", ["een", "cafe", "a", "paris"]),
        ("feed-back / kaart_set", ["feed", "back", "kaart", "set"]),
        ("", []),
    ],
)
def test_words_are_small_without_accents_or_endings_after_an_apostrophe(text, words):
    assert list(words_of(text)) == words


@given(st.text())
def test_any_text_has_words_and_folding_again_changes_nothing(text):
    for word in words_of(text):
        assert word == folded(word)[:40]
        assert word
        assert stem(word, "nl")


@pytest.mark.parametrize(
    "one, other, language",
    [
        ("kaart", "kaarten", "nl"),
        ("fout", "fouten", "nl"),
        ("leren", "geleerd", "nl"),
        ("card", "cards", "en"),
        ("carte", "cartes", "fr"),
        ("karte", "karten", "de"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other, language):
    assert stem(one, language) == stem(other, language)


def test_a_language_without_a_stemmer_is_searched_as_written():
    assert stem("karten", "tr") == "karten"


@pytest.mark.parametrize(
    "word, parts",
    [
        ("leerklimaat", ("leer", "klimaat")),
        ("groepsgesprek", ("groep", "gesprek")),
        ("feedbackkaarten", ("feedback", "kaarten")),
        ("klimaat", ()),
        ("weekend", ()),
        ("onbekendwoord", ()),
    ],
)
def test_compounds_fall_apart_into_known_words(word, parts):
    assert parts_of(word, KNOWN) == parts


def test_words_that_stand_everywhere_say_nothing_unless_there_is_nothing_else():
    assert telling(["de", "fout", "van", "een", "week"]) == ["fout", "week"]
    assert telling(["wat", "is", "het"]) == ["wat", "is", "het"]
