"""A small picture of a sheet, so that a visitor sees what will come out of the printer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pdf.sheet_side import Line, Placement, SheetSide
from tools.printing.deck import DeckCard
from tools.printing.run import PrintRun

BAND = 0.14  # of the card's height: the coloured band at its top tells which way up it lies
LETTERS = 0.28  # of the card's shorter side: the height of its number
Box = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class PictureCard:
    """One face in the picture: its shapes' attributes as SVG takes them, and its label."""

    side: str
    family: str
    label: str
    box: Box
    band: Box
    middle: tuple[str, str]
    letters: str


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One page of the PDF in millimetres; `alt` says in words what it shows."""

    caption: str
    alt: str
    width: str
    height: str
    cards: tuple[PictureCard, ...]
    cuts: tuple[Box, ...]
    folds: tuple[Box, ...]


def pictures(run: PrintRun) -> list[SheetPicture]:
    """The first page, and the one with its backs where that's another page."""
    if not run.sides:
        return []
    first = run.sides[0]
    pages = [first]
    for side in run.sides:
        if side.side == "back" and side.sheet_number == first.sheet_number:
            pages.append(side)
            break
    return [_picture(side, run.deck.cards) for side in pages]


def _picture(side: SheetSide, cards: Sequence[DeckCard]) -> SheetPicture:
    caption = {
        "front": _("Fronts"),
        "back": _("Backs"),
        "both": _("Fronts and backs"),
    }[side.side]
    labels = dict.fromkeys(_label(cards[place.card]) for place in side.placements)
    alt = _("%(caption)s of the cards on the first page: %(cards)s") % {
        "caption": caption,
        "cards": ", ".join(labels),
    }
    return SheetPicture(
        caption=caption,
        alt=alt,
        width=_text(side.sheet.width),
        height=_text(side.sheet.height),
        cards=tuple(_card(place, cards[place.card]) for place in side.placements),
        cuts=tuple(_line(mark) for mark in side.cut_marks),
        folds=tuple(_line(line) for line in side.fold_lines),
    )


def _label(card: DeckCard) -> str:
    return str(card.number) if card.number else card.category.name


def _card(place: Placement, card: DeckCard) -> PictureCard:
    return PictureCard(
        side=place.side,
        family=card.category.color,
        label=str(card.number or ""),
        box=(_text(place.x), _text(place.y), _text(place.width), _text(place.height)),
        band=_band(place),
        middle=(_text(place.x + place.width / 2), _text(place.y + place.height / 2)),
        letters=_text(LETTERS * min(place.width, place.height)),
    )


def _band(place: Placement) -> Box:
    """The x, y, width and height of the band at the card's own top."""
    sideways = place.turn in (90, 270)
    depth = BAND * (place.width if sideways else place.height)
    width, height = (depth, place.height) if sideways else (place.width, depth)
    x = place.x + place.width - depth if place.turn == 90 else place.x
    y = place.y + place.height - depth if place.turn == 180 else place.y
    return _text(x), _text(y), _text(width), _text(height)


def _line(line: Line) -> Box:
    return _text(line.x1), _text(line.y1), _text(line.x2), _text(line.y2)


def _text(millimetres: float) -> str:
    """A number as SVG takes it, whatever the language's decimal sign."""
    return f"{millimetres:.2f}".rstrip("0").rstrip(".")
