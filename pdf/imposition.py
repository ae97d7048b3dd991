"""Imposition: which face goes where on which sheet. Pure arithmetic in millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pdf.formats import CardFormat, Sheet
from pdf.marks import CROP_DISTANCE, CROP_LENGTH, crop_marks, cut_marks
from pdf.printing import Printing, Way
from pdf.sheet_side import Line, Placement, SheetSide

BLEED = 3.0
CROP_MARGIN = BLEED + CROP_DISTANCE + CROP_LENGTH + 1  # a bare millimetre outside the marks
SCREEN = Sheet("screen", 320, 180, unprintable=0)
SCREEN_GAP = 10.0  # round and between the two cards


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of a sheet, centred; `turned` cells lie on their right side, to fit more of them."""

    columns: int
    rows: int
    turned: bool
    cell_width: float
    cell_height: float
    sheet: Sheet

    @property
    def size(self) -> int:
        """How many cells there are."""
        return self.columns * self.rows

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The left and top of each cell, row by row."""
        left = (self.sheet.width - self.columns * self.cell_width) / 2
        top = (self.sheet.height - self.rows * self.cell_height) / 2
        return tuple(
            (left + column * self.cell_width, top + row * self.cell_height)
            for row in range(self.rows)
            for column in range(self.columns)
        )


def plan(count: int, printing: Printing) -> tuple[SheetSide, ...]:
    """Return the pages for `count` cards, in the order in which they print; none for 0 cards.

    Cards fill each sheet row by row. Each back lies right behind its front, after the way in which
    the paper is turned or folded, and reads upright when the card turns like a page.
    """
    if count < 0:
        raise ValueError("A deck cannot have fewer than 0 cards")
    match printing.way:
        case Way.PRINT_SHOP:
            return tuple(_single_faces(count, printing, margin=BLEED))
        case Way.PRINT_SHOP_MARKS:
            return tuple(_single_faces(count, printing, margin=CROP_MARGIN))
        case Way.SCREEN:
            return tuple(_screens(count, printing))
        case Way.FOLD_OVER:
            return tuple(_folded(count, printing))
        case Way.SINGLE_SIDED:
            sides = tuple(_duplex(count, printing))
            return (*sides[::2], *sides[1::2])
        case _:
            return tuple(_duplex(count, printing))


def per_sheet(printing: Printing) -> int:
    """How many cards share a sheet, a screen's page, or a print shop's page."""
    if printing.way is Way.SCREEN:
        return 2
    if not printing.way.on_sheets:
        return 1
    return grid(printing.card, printing.paper, fold=printing.way is Way.FOLD_OVER).size


def grid(card: CardFormat, sheet: Sheet, *, fold: bool = False) -> Grid:
    """Return the cells for a card, or with `fold` for front and back side by side.

    Cells are upright unless more fit when turned. What the cards print stays on the part of the
    sheet that prints. Raises ValueError when not even one fits.
    """
    width, height = card.width * (2 if fold else 1), card.height
    blank = max(0.0, sheet.unprintable - card.inner_margin)
    grids = [
        Grid(
            _fit(cell_width, sheet.width - 2 * blank),
            _fit(cell_height, sheet.height - 2 * blank),
            turned,
            cell_width,
            cell_height,
            sheet,
        )
        for turned, cell_width, cell_height in ((False, width, height), (True, height, width))
    ]
    best = max(grids, key=lambda one: one.size)  # the first, upright, when both fit as many
    if not best.size:
        raise ValueError(f"A card of {width} × {height} mm does not fit on {sheet.key}")
    return best


def turns_sideways(way: Way) -> bool:
    """Say whether upright paper turns about its vertical axis, as a book's page does."""
    return way is not Way.SHORT_EDGE


def _fit(cell: float, room: float) -> int:
    # A hair of tolerance: 2 × 148.5 must fit in 297 whatever binary fractions make of it.
    return max(0, int((room + 1e-6) // cell))


def _duplex(count: int, printing: Printing) -> Iterator[SheetSide]:
    cells = grid(printing.card, printing.paper)
    turn = 90 if cells.turned else 0
    for number, first in enumerate(range(0, count, cells.size), start=1):
        fronts = tuple(
            Placement(card, "front", x, y, cells.cell_width, cells.cell_height, turn)
            for card, (x, y) in zip(range(first, count), cells.corners, strict=False)
        )
        backs = tuple(_behind(front, printing) for front in fronts)
        for placements in (fronts, backs):
            marks = tuple(cut_marks([_box(p) for p in placements], printing.paper))
            side = SheetSide(
                number, placements[0].side, printing.paper, printing.way, placements, marks
            )
            yield _shifted(side, *printing.offset) if placements is backs else side


def _behind(front: Placement, printing: Printing) -> Placement:
    """Mirror the place for the turn of the paper; its top stays where the card's top is."""
    sheet = printing.paper
    if turns_sideways(printing.way):
        x, y, turn = sheet.width - front.x - front.width, front.y, -front.turn % 360
    else:
        x, y, turn = front.x, sheet.height - front.y - front.height, (180 - front.turn) % 360
    return replace(front, side="back", x=x, y=y, turn=turn)


def _shifted(side: SheetSide, right: float, down: float) -> SheetSide:
    """Move all that is printed: the printer that shifts moves it back."""
    return replace(
        side,
        placements=tuple(replace(p, x=p.x + right, y=p.y + down) for p in side.placements),
        cut_marks=tuple(
            Line(line.x1 + right, line.y1 + down, line.x2 + right, line.y2 + down)
            for line in side.cut_marks
        ),
    )


def _folded(count: int, printing: Printing) -> Iterator[SheetSide]:
    card, sheet = printing.card, printing.paper
    cells = grid(card, sheet, fold=True)
    turn, width, height = (
        (90, card.height, card.width) if cells.turned else (0, card.width, card.height)
    )
    for number, first in enumerate(range(0, count, cells.size), start=1):
        placements: list[Placement] = []
        boxes = []
        folds = []
        for index, (x, y) in zip(range(first, count), cells.corners, strict=False):
            back_x, back_y = (x, y + height) if cells.turned else (x + width, y)
            placements.append(Placement(index, "front", x, y, width, height, turn))
            placements.append(Placement(index, "back", back_x, back_y, width, height, turn))
            boxes.append((x, y, x + cells.cell_width, y + cells.cell_height))
            folds.append(_printable(Line(back_x, back_y, *_fold_end(placements[-1], cells)), sheet))
        marks = tuple(cut_marks(boxes, sheet))
        yield SheetSide(number, "both", sheet, printing.way, tuple(placements), marks, tuple(folds))


def _fold_end(back: Placement, cells: Grid) -> tuple[float, float]:
    return (back.x + back.width, back.y) if cells.turned else (back.x, back.y + back.height)


def _printable(line: Line, sheet: Sheet) -> Line:
    """The part of a line that a printer prints."""
    blank = sheet.unprintable
    return Line(
        max(line.x1, blank),
        max(line.y1, blank),
        min(line.x2, sheet.width - blank),
        min(line.y2, sheet.height - blank),
    )


def _single_faces(count: int, printing: Printing, *, margin: float) -> Iterator[SheetSide]:
    width, height = printing.card.width, printing.card.height
    page = Sheet(printing.way, width + 2 * margin, height + 2 * margin, unprintable=0)
    with_marks = printing.way is Way.PRINT_SHOP_MARKS
    marks = crop_marks(width, height, margin=margin, bleed=BLEED) if with_marks else ()
    lines = tuple(marks)
    for card in range(count):
        front = Placement(card, "front", margin, margin, width, height)
        for face in (front, replace(front, side="back")):
            yield SheetSide(
                card + 1,
                face.side,
                page,
                printing.way,
                (face,),
                lines,
                bleed=BLEED,
                trim=margin,
            )


def _screens(count: int, printing: Printing) -> Iterator[SheetSide]:
    """Two cards' fronts, then their backs in the same places: the next page turns them over."""
    card = printing.card
    scale = min(
        (SCREEN.width - 3 * SCREEN_GAP) / 2 / card.width,
        (SCREEN.height - 2 * SCREEN_GAP) / card.height,
    )
    width, height = card.width * scale, card.height * scale
    top = (SCREEN.height - height) / 2
    left = (SCREEN.width - SCREEN_GAP) / 2 - width
    for number, first in enumerate(range(0, count, 2), start=1):
        fronts = tuple(
            Placement(index, "front", x, top, width, height, scale=scale)
            for index, x in zip(
                range(first, count), (left, left + width + SCREEN_GAP), strict=False
            )
        )
        backs = tuple(replace(front, side="back") for front in fronts)
        for placements in (fronts, backs):
            yield SheetSide(number, placements[0].side, SCREEN, printing.way, placements)


def _box(placement: Placement) -> tuple[float, float, float, float]:
    return (
        placement.x,
        placement.y,
        placement.x + placement.width,
        placement.y + placement.height,
    )
