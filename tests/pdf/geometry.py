"""Where faces lie on pages, planned or read back from a PDF, and what lies behind what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from pdf.formats import Sheet
from pdf.printing import Way
from pdf.sheet_side import Placement, SheetSide
from tests.pdf.structure import walk

Point = tuple[float, float]
MILLIMETRE = 25.4 / 72
TOLERANCE = 0.1  # mm: how far a back may lie from its front


@dataclass(frozen=True, slots=True)
class Printed:
    """A face on a page, in mm from its top left: the face's own corners, clockwise from its top
    left as one reads it, wherever they lie on the page."""

    page: int
    face: object
    corners: tuple[Point, Point, Point, Point]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom on the page."""
        xs, ys = zip(*self.corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


def planned(page: int, place: Placement) -> Printed:
    """A planned face; turned by a quarter, its top left corner lies at the box's top right."""
    right, bottom = place.x + place.width, place.y + place.height
    box = [(place.x, place.y), (right, place.y), (right, bottom), (place.x, bottom)]
    first = place.turn // 90
    return Printed(page, (place.card, place.side), tuple((box + box)[first : first + 4]))


def printed(pdf: bytes) -> Iterator[Printed]:
    """Yield the faces a PDF draws, named by the text that is read for them.

    A face's corners are those of the part that shows: its cut edge, or its bleed where it has one.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        texts = {
            (pages[e.Pg.objgen], int(e.K)): str(e.ActualText)
            for e in walk(document)
            if "/ActualText" in e
        }
        for number, page in enumerate(document.pages):
            height = float(page.mediabox[3])
            matrix = mcid = None
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC":
                    mcid = int(operands[1].MCID)
                elif str(operator) == "cm":
                    matrix = [float(part) for part in operands]
                elif str(operator) == "Do":
                    box = [float(edge) for edge in page.resources.XObject[operands[0]].BBox]
                    yield Printed(number, texts[number, mcid], _corners(box, matrix, height))


def _corners(box: list[float], matrix: list[float], page_height: float):
    left, bottom, right, top = box
    a, b, c, d, e, f = matrix
    return tuple(
        ((a * x + c * y + e) * MILLIMETRE, (page_height - b * x - d * y - f) * MILLIMETRE)
        for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))
    )


def through_paper(point: Point, way: Way, sheet: Sheet) -> Point:
    """Where a point of the reverse lies, seen from the front of upright paper."""
    if way is Way.SHORT_EDGE:
        return point[0], sheet.height - point[1]
    return sheet.width - point[0], point[1]


def folded(point: Point, front: Printed, back: Printed) -> Point:
    """Where a point of a folded card's back lies after folding along the line they share."""
    if abs(front.box[0] - back.box[0]) < TOLERANCE:  # one above the other: a turned pair
        return point[0], front.box[3] + back.box[1] - point[1]
    return front.box[2] + back.box[0] - point[0], point[1]


def behind(front: Printed, back: Sequence[Point]) -> bool:
    """Whether a back lies behind its front and turns like a page: top to top, left to right."""
    top_left, top_right, bottom_right, bottom_left = front.corners
    wanted = (top_right, top_left, bottom_left, bottom_right)
    return all(
        abs(got - want) <= TOLERANCE
        for point, place in zip(back, wanted, strict=True)
        for got, want in zip(point, place, strict=True)
    )


def is_behind(front: Printed, back: Printed, side: SheetSide, offset: Point = (0, 0)) -> bool:
    """The same for a way of printing: `side` is the page on which the back was printed.

    A back was moved on purpose by `offset`, which a printer that shifts takes away again.
    """
    points = [(x - offset[0], y - offset[1]) for x, y in back.corners]
    match side.way:
        case Way.FOLD_OVER:
            points = [folded(point, front, back) for point in back.corners]
            return front.page == back.page and behind(front, points)
        case Way.SCREEN | Way.PRINT_SHOP | Way.PRINT_SHOP_MARKS:
            return back.page == front.page + 1 and back.corners == front.corners
        case _:
            points = [through_paper(point, side.way, side.sheet) for point in points]
            return back.page != front.page and behind(front, points)
