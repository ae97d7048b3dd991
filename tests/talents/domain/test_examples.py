"""Questions to begin with."""

from talents.domain.asking import list_people
from talents.domain.examples import MOST, example_questions
from talents.domain.map import Person, Talent

TALENTS = [
    Talent(f"talent-{n}", f"familie-{n // 2}", f"Talent {n}", f"klus {n}") for n in range(12)
]


def test_one_question_of_each_family_that_someone_has():
    people = [Person(1, "An", frozenset({"talent-2", "talent-3"})), Person(2, "Bo", frozenset())]
    assert example_questions(list_people(people, TALENTS)) == ["klus 2"]


def test_no_more_than_one_looks_through():
    everything = Person(1, "An", frozenset(talent.key for talent in TALENTS))
    assert len(example_questions(list_people([everything], TALENTS))) == MOST


def test_an_empty_map_has_none():
    assert example_questions([]) == []
