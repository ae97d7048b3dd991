"""Names of teams and departments: which are the same, and how teams are told apart."""

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

JOIN = " – "
LONGEST_NAME = 80
LONGEST_FULL_NAME = 2 * LONGEST_NAME + 10
Id = TypeVar("Id", bound=Hashable)


def tidy_name(text: str) -> str:
    """A name with single spaces, and with its accents in one piece."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(text: str) -> str:
    """The same for names that people read as the same: capitals and spaces don't count."""
    return unicodedata.normalize("NFC", tidy_name(text).casefold())


def full_name(department: str, team: str) -> str:
    """“Care – Night team”; without a department only the team."""
    return f"{department}{JOIN}{team}" if department else team


def display_names(teams: Iterable[tuple[Id, str, str]]) -> dict[Id, str]:
    """A name for each (id, department, team), all different: with the department where needed."""
    rows = list(teams)
    shared = Counter(name_key(team) for _id, _department, team in rows)
    names: dict[Id, str] = {}
    taken: set[str] = set()
    for id_, department, team in rows:
        name = full_name(department, team) if shared[name_key(team)] > 1 else team
        number, wanted = 2, name
        while name_key(name) in taken:
            name, number = f"{wanted} ({number})", number + 1
        taken.add(name_key(name))
        names[id_] = name
    return names
