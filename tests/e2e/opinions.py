"""Who answers what in the journey of a survey, and the scores that follow from it."""

import re
from dataclasses import dataclass
from fractions import Fraction

from toolbox.starter.reading import read

BIG, MIDDLE, NIGHT, SMALL = (
    "Afdeling Beekzicht",
    "Afdeling Boomgaard",
    "Nachtploeg",
    "Onthaal en administratie",
)
# How many people answer, and what they think on the scale of 1 to 5, for what isn't low anyway.
# The reception's four answers stay hidden, and so the night team's: the whole would tell.
OPINIONS = {
    BIG: (4, 4, 3, 5, 4, 4, 3, 4),
    MIDDLE: (3, 4, 4, 4, 3, 4, 4),
    NIGHT: (2, 3, 3, 2, 3, 2),
    SMALL: (5, 4, 4, 4),
}
HIDDEN = (NIGHT, SMALL)
# In these dimensions everyone sees less.
LESS = {"ZIC": 2, "INF": 1}


@dataclass(frozen=True)
class Statement:
    """A statement of the starter questionnaire, as the journey needs it."""

    code: str
    dimension: str
    is_reversed: bool


def statements() -> list[Statement]:
    items = read("questionnaire-leerklimaat")["items"]
    outcomes = read("questionnaire-leerklimaat")["outcome_items"]
    return [
        Statement(item["code"], item.get("dimension", ""), item.get("reversed", False))
        for item in [*items, *outcomes]
    ]


def opinion(base: int, dimension: str) -> int:
    """What someone thinks of one dimension, from 1 to 5."""
    return max(1, base - LESS.get(dimension, 0))


def answer_to(statement: Statement, base: int) -> int:
    """The answer that says this opinion; a reversed statement turns it around."""
    value = opinion(base, statement.dimension)
    return 6 - value if statement.is_reversed else value


def expected(dimension: str, teams: tuple[str, ...]) -> Fraction:
    """The score from 0 to 100 of these teams together."""
    values = [opinion(base, dimension) for team in teams for base in OPINIONS[team]]
    return 25 * (Fraction(sum(values), len(values)) - 1)


def number(text: str) -> float:
    """The number in a cell: "62,5 Op weg" is 62.5."""
    return float(re.match(r"\d+(?:,\d)?", text.strip()).group().replace(",", "."))


def close_to(shown: str, exact: Fraction) -> bool:
    """Whether a cell shows this score, rounded to one decimal."""
    return abs(number(shown) - float(exact)) <= 0.0501
