"""One page of a printed deck: which faces lie where, and which lines are drawn.

Millimetres from the page's top left corner, as the printed side is read.
"""

from dataclasses import dataclass
from typing import Literal

from pdf.formats import Sheet
from pdf.printing import Way

Side = Literal["front", "back"]


@dataclass(frozen=True, slots=True)
class Placement:
    """One face of one card; `card` counts from 0.

    `width` and `height` are those on the sheet, after the face was turned `turn` degrees clockwise
    (0, 90, 180 or 270) and drawn `scale` times as large.
    """

    card: int
    side: Side
    x: float
    y: float
    width: float
    height: float
    turn: int = 0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line to cut or to fold along."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of a sheet, that is one page of the PDF; `sheet_number` counts from 1.

    `side` is "both" where fronts and backs share a page. `bleed` is how far a face may show outside
    its card; `trim` is the margin round the one card of a print shop's page, else None.
    """

    sheet_number: int
    side: Literal["front", "back", "both"]
    sheet: Sheet
    way: Way
    placements: tuple[Placement, ...]
    cut_marks: tuple[Line, ...] = ()
    fold_lines: tuple[Line, ...] = ()
    bleed: float = 0.0
    trim: float | None = None
