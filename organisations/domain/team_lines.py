"""From a table or pasted text to lines with a department, a team and a number of people."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from organisations.domain.headcounts import PEOPLE, looks_like_number
from organisations.domain.team_names import name_key, tidy_name

DEPARTMENT, TEAM, COUNT = "department", "team", "count"
FIELDS = (DEPARTMENT, TEAM, COUNT)
HEADERS = {"department": "Afdeling", "team": "Team", "count": "Aantal mensen"}
# Also what people call these columns in lists of their own.
KNOWN_HEADERS: dict[str, tuple[str, ...]] = {
    DEPARTMENT: (
        "afdeling",
        "dienst",
        "departement",
        "cluster",
        "campus",
        "vestiging",
        "department",
    ),
    TEAM: ("team", "teams", "naam", "naam van het team", "teamnaam", "ploeg", "groep", "leefgroep"),
    COUNT: (
        *("aantal mensen", "aantal", "aantal medewerkers", "aantal personen", "medewerkers"),
        *("personen", "mensen", "number of people", "people"),
    ),
}
TOTALS = ("totaal", "eindtotaal", "som", "total")
TRAILING = re.compile(
    rf"(?P<name>.*[^\s:;,–—(-])(?:\s*[:–—]\s*|\s+-\s+|\s*\(|\s+)"
    rf"(?P<count>[0-9]+(?:[.,]0{{1,2}})?(?:\s*{PEOPLE})?)\)?",
    re.IGNORECASE,
)
Row = Sequence[str]


@dataclass(frozen=True)
class Line:
    """A line as it was written; `number` counts from 1, as a spreadsheet does.

    `unclear` names the fields whose cell doesn't show what its writer wrote.
    """

    number: int
    department: str = ""
    team: str = ""
    count: str = ""
    unclear: frozenset[str] = frozenset()

    def mended(self, texts: Mapping[str, str]) -> "Line":
        """This line with other texts; what was mended is clear."""
        return Line(
            self.number,
            texts.get(DEPARTMENT, self.department),
            texts.get(TEAM, self.team),
            texts.get(COUNT, self.count),
            self.unclear.difference(texts),
        )


@dataclass(frozen=True)
class Reading:
    """The lines, and the headers of columns that weren't read."""

    lines: tuple[Line, ...]
    ignored: tuple[str, ...] = ()


def read_rows(rows: Sequence[Row], unclear: Collection[tuple[int, int]] = ()) -> Reading:
    """The lines of a table, by its headers; without headers the order tells what is what.

    `unclear` has the cells, by row and column from 0, that hold a formula or a date.
    """
    first = next((number for number, row in enumerate(rows) if _filled(row)), None)
    if first is None:
        return Reading(())
    header = _header(rows[first])
    body = [(number, row) for number, row in enumerate(rows) if number > first or not header]
    if header:
        lines = [_by_header(number, row, header, unclear) for number, row in body]
        read = set(header.values())
        ignored = tuple(
            text.strip()
            for column, text in enumerate(rows[first])
            if column not in read and text.strip()
        )
    else:
        odd = {row for row, _column in unclear}
        lines = [
            replace(line, unclear=frozenset({TEAM})) if line.number - 1 in odd else line
            for line in _in_order(body)
        ]
        ignored = ()
    kept = [line for line in lines if line.department or line.team or line.count or line.unclear]
    return Reading(tuple(_without_total(kept)), ignored)


def has_headers(rows: Sequence[Row]) -> bool:
    """Whether the first row with text says what is in the columns."""
    first = next((row for row in rows if _filled(row)), ())
    return bool(_header(first))


def _filled(row: Row) -> bool:
    return any(cell.strip() for cell in row)


def _header(row: Row) -> dict[str, int]:
    """The column of each field; empty when this row holds no headers."""
    found: dict[str, int] = {}
    texts = [name_key(cell).strip(" *:.") for cell in row]
    for field, words in KNOWN_HEADERS.items():
        column = next((texts.index(word) for word in words if word in texts), None)
        if column is not None:
            found[field] = column
    filled = sum(bool(text) for text in texts)
    all_known = len(found) == filled
    some_known = len(found) > 1 and not any(looks_like_number(text) for text in texts)
    return found if TEAM in found and (all_known or some_known) else {}


def _by_header(
    number: int, row: Row, header: Mapping[str, int], unclear: Collection[tuple[int, int]]
) -> Line:
    texts = {
        field: tidy_name(row[column]) if column < len(row) else ""
        for field, column in header.items()
    }
    odd = frozenset(field for field, column in header.items() if (number, column) in unclear)
    return Line(number + 1, **texts, unclear=odd)


def _by_order(number: int, row: Row, *, split: bool) -> Line:
    """Department, team, number; or team, number; or one cell with both in it."""
    cells = [tidy_name(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    match cells:
        case [team]:
            return Line(number + 1, "", *_split(team, split))
        case [team, count] if looks_like_number(count):
            return Line(number + 1, "", team, count)
        case [department, team]:
            return Line(number + 1, department, *_split(team, split))
        case [department, team, count, *_rest]:
            return Line(number + 1, department, team, count)
        case _:
            return Line(number + 1)


def _split(text: str, split: bool) -> tuple[str, str]:
    """“Kitchen 12” is a kitchen with twelve people."""
    match = TRAILING.fullmatch(text) if split else None
    return (match["name"], match["count"]) if match else (text, "")


def _in_order(body: Sequence[tuple[int, Row]]) -> list[Line]:
    """The lines of a table without headers.

    “Team 1, Team 2, Team 3” are three teams, not three times a team called Team.
    """
    lines = [_by_order(number, row, split=True) for number, row in body if _filled(row)]
    whole = [_by_order(number, row, split=False) for number, row in body if _filled(row)]
    times = Counter(_key(line) for line in lines)
    return [
        as_name if times[_key(line)] > 1 else line
        for line, as_name in zip(lines, whole, strict=True)
    ]


def _key(line: Line) -> tuple[str, str]:
    return name_key(line.department), name_key(line.team)


def _without_total(lines: list[Line]) -> list[Line]:
    """The lines without a last one that adds up the others."""
    if len(lines) > 1:
        last = lines[-1]
        names = {name_key(last.department), name_key(last.team)} - {""}
        if names and names <= set(TOTALS):
            return lines[:-1]
    return lines
