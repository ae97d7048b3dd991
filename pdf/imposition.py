"""Imposition: where each card's front and back goes on which sheet. Pure arithmetic in millimetres.

Coordinates run from the sheet's top left corner, as the printed side is read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Side = Literal["front", "back"]
Duplex = Literal["long-edge", "short-edge"]

MARK_LENGTH = 8.0  # printers leave 4-5 mm of the edge blank; a shorter mark would not be seen
MARK_DISTANCE = 2.0  # between a cut mark and the first card, where there is a margin to stand in
MIN_TRIM = 2.0  # a strip narrower than this is not cut off: A6 leaves 0.5 mm of A4


@dataclass(frozen=True, slots=True)
class CardFormat:
    """A card's size after cutting (its TrimBox), in mm."""

    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper, in mm: cards stay `margin` away from its edge and `gutter` from each other."""

    name: str
    width: float
    height: float
    margin: float = 0.0
    gutter: float = 0.0


A6 = CardFormat("A6", 105, 148)
A4 = Sheet("A4", 210, 297)


@dataclass(frozen=True, slots=True)
class Placement:
    """One face of one card on a sheet side; `card` counts from 0, `turned` means upside down."""

    card: int
    side: Side
    x: float
    y: float
    width: float
    height: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class CutMark:
    """A straight line to cut along, in mm."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of a sheet, that is one page of the PDF; `sheet_number` counts from 1."""

    sheet_number: int
    side: Side
    sheet: Sheet
    duplex: Duplex
    placements: tuple[Placement, ...]
    cut_marks: tuple[CutMark, ...]


def grid(card: CardFormat, sheet: Sheet) -> tuple[int, int]:
    """Return how many columns and rows of cards fit on the sheet; ValueError when none does."""
    columns = _fit(card.width, sheet.width, sheet)
    rows = _fit(card.height, sheet.height, sheet)
    if not columns or not rows:
        raise ValueError(f"A card of {card.width} × {card.height} mm does not fit on {sheet.name}")
    return columns, rows


def impose(
    count: int, card: CardFormat = A6, sheet: Sheet = A4, *, duplex: Duplex = "long-edge"
) -> tuple[SheetSide, ...]:
    """Return the sides of all sheets for `count` cards: front, back, front, back.

    Cards fill each sheet row by row. Backs are mirrored for the way the printer turns the paper:
    each back is printed right behind its front, and reads upright when the card turns like a page.
    """
    if count < 0:
        raise ValueError("A deck cannot have fewer than 0 cards")
    slots = _slots(card, sheet)
    sides: list[SheetSide] = []
    for number, first in enumerate(range(0, count, len(slots)), start=1):
        used = slots[: count - first]
        fronts = tuple(
            Placement(card_number, "front", x, y, card.width, card.height)
            for card_number, (x, y) in enumerate(used, start=first)
        )
        backs = tuple(_behind(front, sheet, duplex) for front in fronts)
        for placements in (fronts, backs):
            marks = tuple(_cut_marks(placements, sheet))
            sides.append(SheetSide(number, placements[0].side, sheet, duplex, placements, marks))
    return tuple(sides)


def turns_sideways(sheet: Sheet, duplex: Duplex) -> bool:
    """Say whether the printer turns the paper about its vertical axis, as a book's page turns."""
    return (duplex == "long-edge") == (sheet.height >= sheet.width)


def _fit(card: float, paper: float, sheet: Sheet) -> int:
    room = paper - 2 * sheet.margin + sheet.gutter
    # A hair of tolerance: 2 × 148.5 must fit in 297 whatever binary fractions make of it.
    return max(0, int((room + 1e-6) // (card + sheet.gutter)))


def _slots(card: CardFormat, sheet: Sheet) -> list[tuple[float, float]]:
    columns, rows = grid(card, sheet)
    left = (sheet.width - columns * card.width - (columns - 1) * sheet.gutter) / 2
    top = (sheet.height - rows * card.height - (rows - 1) * sheet.gutter) / 2
    return [
        (left + column * (card.width + sheet.gutter), top + row * (card.height + sheet.gutter))
        for row in range(rows)
        for column in range(columns)
    ]


def _behind(front: Placement, sheet: Sheet, duplex: Duplex) -> Placement:
    if turns_sideways(sheet, duplex):
        return replace(front, side="back", x=sheet.width - front.x - front.width)
    return replace(front, side="back", y=sheet.height - front.y - front.height, turned=True)


def _cut_marks(placements: Sequence[Placement], sheet: Sheet) -> Iterator[CutMark]:
    """Yield marks at the sheet's edges, in line with the cards' edges and never across a card."""
    columns = _cut_lines([(p.x, p.x + p.width) for p in placements], sheet.width)
    rows = _cut_lines([(p.y, p.y + p.height) for p in placements], sheet.height)
    top, bottom = min(p.y for p in placements), max(p.y + p.height for p in placements)
    left, right = min(p.x for p in placements), max(p.x + p.width for p in placements)
    for x in columns:
        yield CutMark(x, 0, x, _mark_length(top))
        yield CutMark(x, sheet.height, x, sheet.height - _mark_length(sheet.height - bottom))
    for y in rows:
        yield CutMark(0, y, _mark_length(left), y)
        yield CutMark(sheet.width, y, sheet.width - _mark_length(sheet.width - right), y)


def _cut_lines(spans: Sequence[tuple[float, float]], paper: float) -> list[float]:
    edges = sorted({round(edge, 6) for span in spans for edge in span})
    return [edge for edge in edges if MIN_TRIM <= edge <= paper - MIN_TRIM]


def _mark_length(room: float) -> float:
    """Stop short of the first card where the margin allows; else run along the cut line."""
    return min(MARK_LENGTH, room - MARK_DISTANCE) if room > MARK_DISTANCE + 1 else MARK_LENGTH
