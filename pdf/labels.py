"""Labels to cut from a sheet, printed on one side: name badges."""

from itertools import islice

from pdf.formats import SHEETS, CardFormat, Sheet
from pdf.imposition import grid
from pdf.marks import cut_marks
from pdf.printing import Way
from pdf.sheet_side import Placement, SheetSide

BADGE = CardFormat("badge", 90, 55, inner_margin=4)  # fits usual badge holders: ten on A4


def label_sheets(count: int, label: CardFormat, sheet: Sheet = SHEETS["a4"]) -> list[SheetSide]:
    """The pages for `count` labels, row by row, with marks to cut along; none for 0 labels.

    Raises ValueError for a label that doesn't fit on the sheet.
    """
    cells = grid(label, sheet)
    size, turn = (cells.cell_width, cells.cell_height), 90 if cells.turned else 0
    labels = iter(range(count))
    sides: list[SheetSide] = []
    while batch := list(islice(labels, cells.size)):
        places = tuple(
            Placement(number, "front", *corner, *size, turn)
            for number, corner in zip(batch, cells.corners, strict=False)
        )
        boxes = [(p.x, p.y, p.x + p.width, p.y + p.height) for p in places]
        marks = tuple(cut_marks(boxes, sheet))
        side = SheetSide(len(sides) + 1, "front", sheet, Way.SINGLE_SIDED, places, marks)
        sides.append(side)
    return sides
