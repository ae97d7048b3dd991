"""Who can I ask, in plain words: the list of questions, against the people of the demo team."""

import tomllib
from pathlib import Path

from talents.domain.directory import search
from talents.domain.map import Family, Person, Talent, TeamMap, build_map
from talents.domain.spelling import words

STARTER = Path("toolbox/starter/content")
QUESTIONS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text())
TALENT_FIELDS = ("key", "family", "name", "ask_me", "description")
TOP = 3


def demo_map() -> TeamMap:
    """The map of the demo team, from the content that a new site starts with."""
    talent_set = tomllib.loads((STARTER / "talents.toml").read_text())
    team = tomllib.loads((STARTER / "demo-organisation.toml").read_text())["talent_team"]
    return build_map(
        [Family(family["key"], family["name"]) for family in talent_set["families"]],
        [
            Talent(**{name: talent[name] for name in TALENT_FIELDS})
            for talent in talent_set["talents"]
        ],
        [
            Person(
                number,
                person["first_name"],
                frozenset(person["talents"]),
                person["role"],
                example_talent=person["example_talent"],
                example=person["example"],
            )
            for number, person in enumerate(team["people"])
        ],
    )


def top(team_map: TeamMap, text: str) -> list[Person]:
    """The first people that a question finds, in the order of the page."""
    found = search(team_map, text)
    people = [person for answer in (*found.exact, *found.near) for person in answer.people]
    return list(dict.fromkeys(people))[:TOP]


def is_right(person: Person, question: dict) -> bool:
    return person.name in question.get("people", ()) or not person.talents.isdisjoint(
        question.get("talents", ())
    )


def answered(name: str) -> list[str]:
    """The questions with the right person in the top three."""
    team_map = demo_map()
    return [
        question["text"]
        for question in QUESTIONS[name]
        if any(is_right(person, question) for person in top(team_map, question["text"]))
    ]


def test_the_list_is_as_agreed():
    assert len(QUESTIONS["question"]) == 40
    assert sum(question.get("typo", False) for question in QUESTIONS["question"]) == 20
    texts = [question["text"] for name in QUESTIONS for question in QUESTIONS[name]]
    assert len({tuple(words(text)) for text in texts}) == 55


def test_the_right_person_is_among_the_first_three():
    assert len(answered("question")) >= 21
