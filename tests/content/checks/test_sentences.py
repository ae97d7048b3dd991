"""Sentences and words in Dutch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.checks.sentences import sentences, words

WORDS = st.lists(st.from_regex(r"[a-z]{3,12}", fullmatch=True), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Vraag het. Wacht even.", ["Vraag het.", "Wacht even."]),
        ("Vraag het aan dhr. Peeters. Dan weet je het.", 2),
        ("Neem bv. een koffie, ca. 10 minuten, enz. Praat daarna.", 2),
        ("Zie blz. 12 en nr. 3 van J. Claes.", 1),
        ("Reken op 3.5 uur. Meer niet.", 2),
        ("Het werkt! Echt? Ja… Toch wel.", 4),
        ("“Wat lukte?” vraagt ze.", 1),
        ("Ze zei: “Stop.” Toen ging ze.", 2),
        ("(Dat helpt.) En dan?", 2),
        ("Overdag lukt het. ’s Avonds niet.", 2),
        ("Kijk op www.voorbeeld.be. Daar staat het.", 2),
        ("Eén regel\nen nog één", 2),
        ("Goed zo. 💡 Probeer het morgen.", 2),
        ("", 0),
        (" \n ", 0),
    ),
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int | list[str]):
    found = sentences(text)
    assert found == expected if isinstance(expected, list) else len(found) == expected


@pytest.mark.parametrize(
    ("sentence", "count"),
    (
        ("Zorg- en welzijnswerkers leren – elke dag – bij.", 7),
        ("24/7 bereikbaar", 2),
        ("💡 …", 0),
        ("{{organisatie}} helpt je", 3),
    ),
)
def test_dashes_and_drawings_are_no_words(sentence: str, count: int):
    assert len(words(sentence)) == count


@given(st.text())
def test_no_word_is_lost_or_made(text: str):
    assert [word for sentence in sentences(text) for word in words(sentence)] == words(text)


@given(st.text())
def test_a_sentence_is_trimmed_and_has_something_in_it(text: str):
    assert all(sentence and sentence == sentence.strip() for sentence in sentences(text))


@given(st.lists(WORDS, max_size=6))
def test_each_plain_sentence_is_found_back(written: list[list[str]]):
    plain = [f"{' '.join(given_words).capitalize()}!" for given_words in written]
    assert sentences(" ".join(plain)) == plain
