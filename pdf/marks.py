"""Where to cut: marks at a sheet's edges for shared cut lines, and crop marks round one card."""

from collections.abc import Iterator, Sequence

from pdf.formats import Sheet
from pdf.sheet_side import Line

MARK_LENGTH = 8.0
MARK_DISTANCE = 1.5  # between a cut mark and the first card, where there is a margin to stand in
SHORTEST_MARK = 2.0
MIN_TRIM = 2.0  # a strip narrower than this is not cut off: A6 leaves 0.5 mm of A4
CROP_LENGTH = 5.0
CROP_DISTANCE = 1.0  # between a crop mark and the bleed

Box = tuple[float, float, float, float]  # left, top, right, bottom


def cut_marks(boxes: Sequence[Box], sheet: Sheet) -> Iterator[Line]:
    """Yield marks at the sheet's edges, in line with the boxes' edges and never across a box.

    They start where the printer prints. Where the boxes reach the sheet's edge, a mark runs along
    the line on which two boxes meet.
    """
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    start = sheet.unprintable
    for x in _lines([edge for box in boxes for edge in box[::2]], sheet.width):
        yield Line(x, start, x, _end(start, top))
        yield Line(x, sheet.height - start, x, sheet.height - _end(start, sheet.height - bottom))
    for y in _lines([edge for box in boxes for edge in box[1::2]], sheet.height):
        yield Line(start, y, _end(start, left), y)
        yield Line(sheet.width - start, y, sheet.width - _end(start, sheet.width - right), y)


def crop_marks(width: float, height: float, *, margin: float, bleed: float) -> Iterator[Line]:
    """Yield the eight marks round a card that lies `margin` from each edge of its page."""
    far = margin - bleed - CROP_DISTANCE
    near = far - CROP_LENGTH
    for x in (margin, margin + width):
        yield Line(x, near, x, far)
        yield Line(x, height + 2 * margin - near, x, height + 2 * margin - far)
    for y in (margin, margin + height):
        yield Line(near, y, far, y)
        yield Line(width + 2 * margin - near, y, width + 2 * margin - far, y)


def _lines(edges: Sequence[float], paper: float) -> list[float]:
    distinct = sorted({round(edge, 6) for edge in edges})
    return [edge for edge in distinct if MIN_TRIM <= edge <= paper - MIN_TRIM]


def _end(start: float, room: float) -> float:
    """Stop short of the first card where the margin allows; else run along the cut line."""
    if room - MARK_DISTANCE - start >= SHORTEST_MARK:
        return min(start + MARK_LENGTH, room - MARK_DISTANCE)
    return start + MARK_LENGTH
