"""The map on the wall: one sheet of A3, or two of A4."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import timezone

from content.paper import paper_pdf
from pdf.fitting import fitting_size, largest_size
from talents.domain.map import PersonRow, TeamMap
from talents.models import TalentMap
from talents.queries.maps import team_map
from talents.services.prints.open_field import open_field_height
from talents.services.prints.pairs import PairLine, pair_lines
from talents.services.prints.wall_sizes import WALLS, Wall, grid_sizes, name_size

PAIR_SIZES = (18, 16, 14, 13, 12, 11, 10, 9, 8)  # pt
PAIR_GAP = 0.45  # em under each


@dataclass(frozen=True)
class Pairs:
    """The learning pairs as they fit; without `helpers` the grid shows who can show it."""

    lines: tuple[PairLine, ...]
    size: str
    helpers: bool


def wall_pdf(talent_map: TalentMap, *, paper: str = "a4") -> bytes:
    """The PDF of what others may see now; `paper` is "a3" (one sheet) or "a4" (two).

    Up to thirty people fit; more take more sheets. Raises KeyError for other paper.
    """
    wall, shown = WALLS[paper], team_map(talent_map)
    context = {
        "talent_map": talent_map,
        "talent_set": talent_map.talent_set,
        "team_map": shown,
        "wall": wall,
        "title_size": _title_size(wall, talent_map.title),
        "sizes": grid_sizes(wall, shown),
        "rows": [_Row(row, name_size(wall, row.person, len(shown.people))) for row in shown.rows],
        "spread": [
            (block, f"{100 * block.people / max(1, len(shown.people)):.1f}%")
            for block in shown.blocks
        ],
        "pairs": _pairs(wall, shown),
        "today": timezone.localdate(),
    }
    return paper_pdf(render_to_string("pdf/talent_wall.html", context), title=talent_map.title)


@dataclass(frozen=True)
class _Row:
    row: PersonRow
    name_size: str


def _title_size(wall: Wall, title: str) -> str:
    return f"{fitting_size(title, wall.title_width, largest=wall.title, smallest=9)}pt"


def _pairs(wall: Wall, shown: TeamMap) -> Pairs:
    """In the largest type that fits; when there are too many, without the helpers' names."""
    height = wall.side_height
    if wall.stacked:
        height -= open_field_height(shown, wall.side)
    for helpers in (True, False):
        lines = pair_lines(shown, helpers=helpers)
        texts = [line.whole for line in lines]
        size = largest_size(texts, wall.side, height, sizes=PAIR_SIZES, gap=PAIR_GAP)
        if size is not None:
            return Pairs(lines, f"{size}pt", helpers)
    return Pairs(lines, f"{PAIR_SIZES[-1]}pt", helpers=False)
