"""Who can I ask, in plain words: the list of questions, against the people of the demo team."""

import tomllib
from pathlib import Path

from talents.domain.asking import Listed, list_people, search
from talents.domain.map import Person, Talent
from talents.domain.spelling import words

STARTER = Path("toolbox/starter/content")
QUESTIONS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text())
TALENT_FIELDS = ("key", "family", "name", "ask_me", "description")
TOP = 3


def demo_team() -> list[Listed]:
    """The people of the demo team, from the content that a new site starts with."""
    talent_set = tomllib.loads((STARTER / "talents.toml").read_text())
    team = tomllib.loads((STARTER / "demo-organisation.toml").read_text())["talent_team"]
    talents = [
        Talent(**{name: talent[name] for name in TALENT_FIELDS}) for talent in talent_set["talents"]
    ]
    people = [
        Person(
            number,
            person["first_name"],
            frozenset(person["talents"]),
            person["role"],
            example_talent=person["example_talent"],
            example=person["example"],
        )
        for number, person in enumerate(sorted(team["people"], key=lambda one: one["first_name"]))
    ]
    return list_people(people, talents)


def is_right(person: Person, question: dict) -> bool:
    return person.name in question.get("people", ()) or not person.talents.isdisjoint(
        question.get("talents", ())
    )


def answered(name: str) -> list[str]:
    """The questions with the right person in the top three."""
    team = demo_team()
    return [
        question["text"]
        for question in QUESTIONS[name]
        if any(is_right(m.person, question) for m in search(team, question["text"]).people[:TOP])
    ]


def test_the_list_is_as_agreed():
    assert len(QUESTIONS["question"]) == 40
    assert sum(question.get("typo", False) for question in QUESTIONS["question"]) == 20
    texts = [question["text"] for name in QUESTIONS for question in QUESTIONS[name]]
    assert len({tuple(words(text)) for text in texts}) == 55


def test_the_right_person_is_among_the_first_three():
    assert len(answered("question")) >= 36


def test_questions_that_the_search_was_not_made_for():
    assert len(answered("held_out")) >= 12


def test_anyone_at_random_would_not_do():
    """The measure tells something: the first three of the list are seldom the right ones."""
    first = [one.person for one in demo_team()[:TOP]]
    right = [q for q in QUESTIONS["question"] if any(is_right(person, q) for person in first)]
    assert len(right) < 20
