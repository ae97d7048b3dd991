"""Lists of e-mail addresses as people have them: with headings or without, in a file or pasted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ADDRESS, TEAM, LANGUAGE = "address", "team", "language"
HEADINGS = {
    "e-mail": ADDRESS,
    "email": ADDRESS,
    "mail": ADDRESS,
    "e-mailadres": ADDRESS,
    "emailadres": ADDRESS,
    "mailadres": ADDRESS,
    "adres": ADDRESS,
    "address": ADDRESS,
    "e-mail address": ADDRESS,
    "email address": ADDRESS,
    "team": TEAM,
    "ploeg": TEAM,
    "taal": LANGUAGE,
    "language": LANGUAGE,
}
LANGUAGES = {
    "nl": "nl",
    "nederlands": "nl",
    "dutch": "nl",
    "plain": "plain",
    "eenvoudig": "plain",
    "eenvoudig nederlands": "plain",
    "en": "en",
    "engels": "en",
    "english": "en",
    "fr": "fr",
    "frans": "fr",
    "français": "fr",
    "french": "fr",
}
IN_BRACKETS = re.compile(r"<([^<>]*)>\s*$")


@dataclass(frozen=True)
class AddressRow:
    """One line of a list, as it was written; `number` counts from 1, headings included."""

    number: int
    address: str
    team: str = ""
    language: str = ""


def rows_of(lines: Sequence[Sequence[str]]) -> list[AddressRow]:
    """The lines with something on them. Other columns, such as names, are left out.

    Without headings the cell with an @ is the address, then come the team and the language; a
    line with several addresses is several rows.
    """
    columns, start = _columns(lines)
    rows: list[AddressRow] = []
    for number, cells in enumerate(lines[start:], start=start + 1):
        if any(cell.strip() for cell in cells):
            rows += _by_headings(number, cells, columns) if columns else _bare(number, cells)
    return rows


def bare_address(text: str) -> str:
    """The address in `Fien Peeters <fien@example.org>`, `mailto:…` and the like."""
    text = text.strip()
    if match := IN_BRACKETS.search(text):
        text = match[1]
    return text.strip(" \t\"';,<>").removeprefix("mailto:")


def same_address(text: str) -> str:
    """What two spellings of an address have in common: capitals don't matter."""
    return text.casefold()


def same_name(text: str) -> str:
    """What two spellings of a team's name have in common."""
    return " ".join(text.split()).casefold()


def language_of(text: str) -> str | None:
    """The variant that was meant; "" when none was named, None when it isn't known."""
    plain = same_name(text)
    return LANGUAGES.get(plain) if plain else ""


def _columns(lines: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Which column is where, and the first line after the headings."""
    first = next((n for n, cells in enumerate(lines) if any(map(str.strip, cells))), 0)
    columns: dict[str, int] = {}
    for place, text in enumerate(lines[first] if lines else ()):
        meaning = HEADINGS.get(same_name(text).strip("*:. "))
        if meaning:
            columns.setdefault(meaning, place)
    return (columns, first + 1) if ADDRESS in columns else ({}, 0)


def _by_headings(
    number: int, cells: Sequence[str], columns: dict[str, int]
) -> Iterator[AddressRow]:
    def cell(meaning: str) -> str:
        place = columns.get(meaning, len(cells))
        return cells[place].strip() if place < len(cells) else ""

    yield AddressRow(number, bare_address(cell(ADDRESS)), cell(TEAM), cell(LANGUAGE))


def _bare(number: int, cells: Sequence[str]) -> Iterator[AddressRow]:
    texts = [cell.strip() for cell in cells]
    places = [place for place, text in enumerate(texts) if "@" in text]
    if len(places) > 1:
        yield from (AddressRow(number, bare_address(texts[place])) for place in places)
        return
    place = places[0] if places else next(n for n, text in enumerate(texts) if text)
    team, language = [*texts[place + 1 : place + 3], "", ""][:2]
    yield AddressRow(number, bare_address(texts[place]), team, language)
