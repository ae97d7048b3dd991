"""The list of synonyms."""

from talents.domain.spelling import words
from talents.domain.stemming import stem
from talents.domain.synonyms import ignored, known_words, synonyms


def test_synonyms_go_both_ways_and_never_to_themselves():
    for word, others in synonyms().items():
        assert word not in others
        for other in others:
            assert word in synonyms()[other]


def test_a_group_connects_forms_of_its_words():
    assert stem("laptops") in synonyms()[stem("computer")]


def test_no_word_is_ignored_and_a_synonym():
    assert not known_words() & ignored()


def test_words_are_written_as_they_are_looked_up():
    assert all(words(word) == [word] for word in known_words() | ignored())
