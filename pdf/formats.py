"""Sizes of cards and of paper, in millimetres."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardFormat:
    """A card after cutting. Faces print nothing within `inner_margin` of the card's edge.

    So a card may lie nearer to the sheet's edge than the printer prints, by at most that margin.
    """

    key: str
    width: float
    height: float
    inner_margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper, upright. Office printers leave its outer `unprintable` millimetres blank."""

    key: str
    width: float
    height: float
    unprintable: float = 5.0


# The card design keeps more than 5 mm white, which is what lets A6 fill A4.
FORMATS = {
    card.key: card
    for card in (
        CardFormat("a6", 105, 148, inner_margin=5),
        CardFormat("a7", 74, 105, inner_margin=5),
        CardFormat("poker", 63, 88, inner_margin=5),
        CardFormat("tarot", 70, 120, inner_margin=5),
        CardFormat("square", 90, 90, inner_margin=5),
    )
}
SHEETS = {sheet.key: sheet for sheet in (Sheet("a4", 210, 297), Sheet("a3", 297, 420))}
