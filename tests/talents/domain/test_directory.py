"""Who can I ask?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talents.domain.directory import search
from talents.domain.map import Family, Person, Talent, build_map

FAMILIES = [Family("handen", "Handen"), Family("hoofd", "Hoofd")]
TALENTS = [
    Talent("schermgids", "handen", "Schermgids", "Teams, Excel of een nieuwe app"),
    Talent("puzzelplanner", "handen", "Puzzelplanner", "een planning die vastzit"),
    Talent("cijferlezer", "hoofd", "Cijferlezer", "een tabel, budget of registratie"),
]
AN = Person(
    1,
    "An",
    frozenset({"schermgids", "puzzelplanner"}),
    example_talent="schermgids",
    example="Ik leerde een collega foto’s sturen.",
)
BO = Person(2, "Bo", frozenset({"puzzelplanner"}), ask_me="de nieuwe tillift tonen")
MAP = build_map(FAMILIES, TALENTS, [AN, BO])


def found(answers):
    return [(answer.talent.key, [person.name for person in answer.people]) for answer in answers]


def test_words_of_the_talent_find_everyone_who_has_it():
    assert found(search(MAP, "planning").exact) == [("puzzelplanner", ["An", "Bo"])]


def test_a_whole_question_is_understood():
    assert found(search(MAP, "Wie kan mij helpen met de planning?").exact) == [
        ("puzzelplanner", ["An", "Bo"])
    ]


def test_own_words_find_only_their_writer():
    assert found(search(MAP, "tillift").exact) == [("puzzelplanner", ["Bo"])]


def test_an_example_counts_with_its_own_talent_only():
    assert found(search(MAP, "foto's").exact) == [("schermgids", ["An"])]


@pytest.mark.parametrize("query", ["exel", "EXCELL", "excle"])
def test_a_typing_error_comes_near(query):
    result = search(MAP, query)
    assert not result.exact
    assert found(result.near) == [("schermgids", ["An"])]


def test_a_talent_that_nobody_has_is_named():
    result = search(MAP, "budget")
    assert not result.exact
    assert [talent.key for talent in result.nobody] == ["cijferlezer"]


def test_nothing_asked_shows_everyone():
    assert found(search(MAP, "  ").exact) == [
        ("schermgids", ["An"]),
        ("puzzelplanner", ["An", "Bo"]),
    ]
    assert not search(MAP, "").nobody


def test_nothing_that_looks_like_it():
    assert not search(MAP, "xylofoon")


@given(st.text(max_size=40))
def test_any_question_gives_only_people_with_the_talent(query):
    result = search(MAP, query)
    for answer in (*result.exact, *result.near):
        assert all(answer.talent.key in person.talents for person in answer.people)
    sure = {(a.talent, p) for a in result.exact for p in a.people}
    assert sure.isdisjoint((a.talent, p) for a in result.near for p in a.people)
