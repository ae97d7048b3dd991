"""Who can I ask?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talents.domain.asking import MOST, MOST_NEAR, list_people, search
from talents.domain.map import Person, Seen, Talent

SCREENS = Talent("schermgids", "handen", "Schermgids", "Teams, Excel of een nieuwe app")
PUZZLES = Talent("puzzelplanner", "handen", "Puzzelplanner", "een planning die vastzit")
FIGURES = Talent("cijferlezer", "hoofd", "Cijferlezer", "een tabel, budget of registratie")
TALENTS = [SCREENS, PUZZLES, FIGURES]
AN = Person(
    1,
    "An",
    frozenset({"schermgids", "puzzelplanner"}),
    example_talent="schermgids",
    example="Ik leerde een collega foto’s sturen.",
)
BO = Person(2, "Bo", frozenset({"puzzelplanner"}), ask_me="de nieuwe tillift tonen")
TEAM = list_people([AN, BO], TALENTS)


def ask(text, team=TEAM):
    return search(team, text, [FIGURES])


def shown(matches):
    return [(match.person.name, [talent.key for talent in match.chosen]) for match in matches]


def test_words_of_the_talent_find_everyone_who_has_it():
    assert shown(ask("planning").exact) == [("An", ["puzzelplanner"]), ("Bo", ["puzzelplanner"])]


def test_a_whole_question_is_understood():
    assert shown(ask("Wie kan mij helpen met de planning?").exact) == shown(ask("planning").exact)


@pytest.mark.parametrize(
    "text", ["planningen", "uurrooster", "teamplanning", "de planning zit vast"]
)
def test_other_forms_parts_and_synonyms_are_exact_too(text):
    assert [match.person.name for match in ask(text).exact] == ["An", "Bo"]


def test_own_words_find_only_their_writer_and_no_talent():
    result = ask("tillift")
    assert shown(result.exact) == [("Bo", [])]
    assert not result.near


def test_an_example_counts_with_its_own_talent_only():
    assert shown(ask("foto's").exact) == [("An", ["schermgids"])]


def test_a_name_finds_the_person():
    assert shown(ask("bo").exact) == [("Bo", [])]


def test_a_name_that_is_also_a_small_word_finds_the_person():
    wil = replace(BO, name="Wil")
    assert shown(ask("Wil", list_people([wil, AN], TALENTS)).exact) == [("Wil", [])]


@pytest.mark.parametrize("text", ["exel", "ECXEL", "excle"])
def test_a_typing_error_comes_near(text):
    result = ask(text)
    assert not result.exact
    assert shown(result.near) == [("An", ["schermgids"])]


def test_who_fits_better_comes_first():
    result = ask("een planning in excel")
    assert [match.person.name for match in result.people] == ["An", "Bo"]
    assert not result.exact


def test_a_card_that_a_colleague_gave_is_found_and_said_as_such():
    seen = Seen("cijferlezer", "Jij zag meteen dat de telling niet klopte.", "An")
    result = search(list_people([AN, replace(BO, seen=(seen,))], TALENTS), "telling")
    assert [(m.person.name, m.chosen, m.seen) for m in result.exact] == [("Bo", (), (FIGURES,))]


def test_a_talent_that_nobody_has_is_named():
    result = ask("budget")
    assert not result.people
    assert result.nobody == (FIGURES,)


@pytest.mark.parametrize("text", ["", "  ", "?", "ik", "wie kan mij helpen", "xylofoon"])
def test_nothing_that_says_what_is_asked_finds_nobody(text):
    assert not ask(text)


def test_more_than_anyone_reads_is_left_out():
    many = [replace(BO, id=number, name=f"Bo {number:02}") for number in range(MOST + 1)]
    result = ask("planning", list_people(many, TALENTS))
    assert [match.person for match in result.people] == many[:MOST]
    assert result.more
    assert not ask("planning").more
    near = ask("planning van de wasserij", list_people(many, TALENTS))
    assert [match.person for match in near.near] == many[:MOST_NEAR]
    assert near.more


def test_nobody_to_ask_is_no_error():
    assert search([], "planning", [PUZZLES]).nobody == (PUZZLES,)


@given(st.text(max_size=40))
def test_any_question_gives_people_once_and_only_their_own_talents(text):
    result = ask(text)
    names = [match.person.name for match in result.people]
    assert len(names) == len(set(names))
    for match in result.people:
        assert {talent.key for talent in match.chosen} <= match.person.talents


@given(st.text(alphabet="abcdefghijklmnop ", max_size=40))
def test_the_order_of_the_list_changes_nothing_but_ties(text):
    there, back = ask(text), ask(text, TEAM[::-1])
    assert {m.person.id for m in there.exact} == {m.person.id for m in back.exact}
    assert {m.person.id for m in there.near} == {m.person.id for m in back.near}
