"""From pasted text and tables to lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.pasted_teams import pasted_rows
from organisations.domain.team_lines import HEADERS, Line, has_headers, read_rows


def lines(text: str) -> list[tuple[str, str, str]]:
    """Department, team and count of each line of a pasted text."""
    found = read_rows(pasted_rows(text)).lines
    return [(line.department, line.team, line.count) for line in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zorg; Nachtploeg; 9", ("Zorg", "Nachtploeg", "9")),
        ("Zorg\tNachtploeg\t9", ("Zorg", "Nachtploeg", "9")),
        ("Zorg, Nachtploeg, 9", ("Zorg", "Nachtploeg", "9")),
        ('"Zorg; wonen";Nachtploeg;9', ("Zorg; wonen", "Nachtploeg", "9")),
        ("Nachtploeg; 9", ("", "Nachtploeg", "9")),
        ("Nachtploeg\t9,0", ("", "Nachtploeg", "9,0")),
        ("Nachtploeg;zoveel", ("Nachtploeg", "zoveel", "")),
        ("Zorg;Nachtploeg", ("Zorg", "Nachtploeg", "")),
        ("Zorg;Nachtploeg;", ("Zorg", "Nachtploeg", "")),
        (";Nachtploeg;9", ("", "Nachtploeg", "9")),
        ("Zorg;;9", ("Zorg", "", "9")),
        ("Keuken 12", ("", "Keuken", "12")),
        ("Keuken 12,0", ("", "Keuken", "12,0")),
        ("Team 1 12", ("", "Team 1", "12")),
        ("Team 1,12", ("", "Team 1", "12")),
        ("Keuken (12)", ("", "Keuken", "12")),
        ("Keuken: 12 personen", ("", "Keuken", "12 personen")),
        ("Keuken – 12", ("", "Keuken", "12")),
        ("Keuken - 12", ("", "Keuken", "12")),
        ("Gebouw A-12", ("", "Gebouw A-12", "")),
        ("Koken, poetsen en was", ("", "Koken, poetsen en was", "")),
        ("Onthaal", ("", "Onthaal", "")),
        ("12", ("", "12", "")),
        ("Zorg;Nachtploeg;9;vast;x", ("Zorg", "Nachtploeg", "9")),
    ],
)
def test_one_line(text, expected):
    assert lines(text) == [expected]


def test_numbered_teams_keep_their_number():
    assert lines("Team 1\nTeam 2\nteam 3\nKeuken 8") == [
        ("", "Team 1", ""),
        ("", "Team 2", ""),
        ("", "team 3", ""),
        ("", "Keuken", "8"),
    ]


def test_empty_lines_count_but_are_no_teams():
    found = read_rows(pasted_rows("\r\nKeuken 8\r\n\r\n;;\r\nOnthaal 5\r\n")).lines
    assert [(line.number, line.team) for line in found] == [(2, "Keuken"), (5, "Onthaal")]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Afdeling;Team;Aantal mensen", "Zorg;Nacht;9"),
        ("TEAM *;Aantal medewerkers;Dienst", "Nacht;9;Zorg"),
        ("Nr;Ploeg;Afdeling;Aantal;Opmerking", "1;Nacht;Zorg;9;tot 2 uur"),
    ],
)
def test_headers_say_what_is_what(header, row):
    assert lines(f"{header}\n{row}") == [("Zorg", "Nacht", "9")]


def test_columns_that_are_not_read_are_named():
    assert read_rows(pasted_rows("Nr;Team;Aantal;Wie\n1;Nacht;9;Fien")).ignored == ("Nr", "Wie")


@pytest.mark.parametrize("text", ["Zorg;Team;12", "Team;12", "Team 12", "Onthaal"])
def test_a_team_called_team_is_no_header(text):
    assert not has_headers(pasted_rows(text))
    assert len(lines(text)) == 1


def test_a_total_is_no_team():
    assert lines("Team;Aantal\nNacht;9\nDag;12\nTotaal;21") == [
        ("", "Nacht", "9"),
        ("", "Dag", "12"),
    ]
    assert lines("Zorg;Nacht;9\nTotaal;;9") == [("Zorg", "Nacht", "9")]
    assert lines("Totaal 9") == [("", "Totaal", "9")]


def test_a_cell_that_shows_something_else_is_unclear_until_it_is_mended():
    line = read_rows([("Team", "Aantal"), ("1/02/2026", "9")], {(1, 0)}).lines[0]
    assert line.unclear == {"team"}
    assert line.mended({"team": "1-2"}) == Line(2, "", "1-2", "9")
    assert read_rows([("1/02/2026", "9")], {(0, 0)}).lines[0].unclear == {"team"}


@given(st.text(max_size=200))
def test_any_text_can_be_pasted(text):
    found = read_rows(pasted_rows(text)).lines
    numbers = [line.number for line in found]
    assert numbers == sorted(set(numbers))
    assert all(line.department or line.team or line.count for line in found)


words = st.text(st.sampled_from("abcdé XYZ&/()'"), min_size=1, max_size=12).filter(str.strip)
cells = st.tuples(words, words, st.integers(1, 9999).map(str))


@given(st.lists(cells, min_size=1, max_size=8), st.sampled_from(";\t"))
def test_whole_lines_come_back_as_they_were(rows, delimiter):
    text = "\n".join(delimiter.join(row) for row in [tuple(HEADERS.values()), *rows])
    assert lines(text) == [(*(" ".join(cell.split()) for cell in row[:2]), row[2]) for row in rows]
