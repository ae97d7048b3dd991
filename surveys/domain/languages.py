"""A language that editors added, as a published version holds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from surveys.domain.texts import LANGUAGE_CODE

Direction = Literal["ltr", "rtl"]
DIRECTIONS: Final[tuple[Direction, ...]] = ("ltr", "rtl")
# These have the words of the site itself around the questions.
SPOKEN: Final = ("nl", "plain", "en")


@dataclass(frozen=True)
class Language:
    """Its BCP 47 code, own name and direction, and what the page around the questions says."""

    code: str
    name: str
    direction: Direction
    phrases: tuple[tuple[str, str], ...]


def language_problems(languages: tuple[Language, ...]) -> Iterator[str]:
    """Every reason why these languages cannot be used."""
    codes = [language.code for language in languages]
    if len(set(codes)) != len(codes):
        yield "a language is there twice"
    for language in languages:
        if not LANGUAGE_CODE.fullmatch(language.code) or language.code in SPOKEN:
            yield f"{language.code!r} is no code of an added language"
        if language.direction not in DIRECTIONS:
            yield f"language {language.code}: the direction is ltr or rtl"
