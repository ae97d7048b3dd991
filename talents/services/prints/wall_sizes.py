"""How large everything is on a wall: the fewer people and talents, the larger."""

from dataclasses import dataclass

from pdf.fitting import MM, fitting_size
from pdf.svg import wrap
from talents.domain.map import Person, TeamMap

TEXT_SHARE = 0.66  # of a row's height: the size of the name in it
SHARE_ABOVE_ROLE = 0.45  # the same when the role stands under it
LINE = 1.15
ROLE_SHARE = 0.62  # of the name's size
TALLEST_TALENT = 13.0  # pt
SMALLEST = 6.0  # pt, for a name of forty wide letters
ROOM_FOR_ROLE = 9.5  # mm: from here on the role stands under the name


@dataclass(frozen=True)
class Wall:
    """Landscape paper; all in mm, but the title in points. People's rows share `rows`.

    `side` and `side_height` are the room for learning pairs; when `stacked`, the open field takes
    part of it.
    """

    key: str
    size: str
    name: float
    grid: float
    rows: float
    talents: float
    row: float
    side: float
    side_height: float
    stacked: bool
    title: float
    title_width: float


WALLS = {
    "a3": Wall("a3", "A3 landscape", 62, 300, 194, 42, 16.5, 92, 176, True, 26, 340),
    "a4": Wall("a4", "A4 landscape", 58, 281, 130, 36, 11, 134, 164, False, 18, 230),
}


@dataclass(frozen=True)
class GridSizes:
    """Lengths as CSS writes them."""

    row: str
    name: str
    column: str
    height: str
    talent: str
    talent_left: str
    mark: str
    tall: bool


def grid_sizes(wall: Wall, team_map: TeamMap) -> GridSizes:
    """The sizes of the grid of names and talents."""
    row = min(wall.row, wall.rows / max(1, len(team_map.people)))
    column = min(wall.row, (wall.grid - wall.name) / max(1, len(team_map.entries)))
    longest = max((entry.talent.name for entry in team_map.entries), key=len, default="")
    talent = min(
        fitting_size(longest, wall.talents - 3, largest=TALLEST_TALENT, smallest=SMALLEST),
        column * MM * 0.8,
    )
    return GridSizes(
        row=f"{row:.2f}mm",
        name=f"{wall.name:.2f}mm",
        column=f"{column:.2f}mm",
        height=f"{wall.talents:.2f}mm",
        talent=f"{talent:.1f}pt",
        # The turned line's left edge, so that its middle is the column's.
        talent_left=f"{column / 2 - talent / MM * 0.6:.2f}mm",
        mark=f"{min(row, column) * 0.74:.2f}mm",
        tall=row >= ROOM_FOR_ROLE,
    )


def name_size(wall: Wall, person: Person, people: int) -> str:
    """The size of a person's name: that of the row, smaller when the name is long."""
    row = min(wall.row, wall.rows / max(1, people))
    width = wall.name - 3
    if row < ROOM_FOR_ROLE:
        largest = row * MM * TEXT_SHARE
        return f"{fitting_size(person.name, width, largest=largest, smallest=SMALLEST):.1f}pt"
    size = row * MM * SHARE_ABOVE_ROLE
    while size > SMALLEST and not _fits(person, size, width * MM, row * MM):
        size -= 0.5
    return f"{size:.1f}pt"


def _fits(person: Person, size: float, width: float, height: float) -> bool:
    """In a tall row a name may take several lines of whole words; all in points."""
    lines = wrap(person.name, width, size, bold=True)
    hyphenated = "".join(lines).replace(" ", "") != person.name.replace(" ", "")
    role = ROLE_SHARE if person.role else 0
    return not hyphenated and (len(lines) + role) * size * LINE <= height * 0.95
