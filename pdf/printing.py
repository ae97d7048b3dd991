"""The choices of somebody who prints a deck."""

from dataclasses import dataclass
from enum import StrEnum

from pdf.formats import FORMATS, SHEETS, CardFormat, Sheet

LARGEST_OFFSET = 5.0


class Way(StrEnum):
    """How the sheets are printed and made into cards."""

    LONG_EDGE = "long-edge"  # duplex, the paper turned like a book's page: any office printer
    SHORT_EDGE = "short-edge"  # duplex, the paper turned like a notepad's page
    SINGLE_SIDED = "single-sided"  # the backs on sheets of their own, after all the fronts
    FOLD_OVER = "fold-over"  # front and back side by side: fold and glue
    PRINT_SHOP = "print-shop"  # one face a page, with bleed and without marks
    PRINT_SHOP_MARKS = "print-shop-marks"  # the same with crop marks
    SCREEN = "screen"  # two cards a page, large

    @property
    def on_sheets(self) -> bool:
        """Whether several cards share a sheet of paper, so that the paper's size matters."""
        return self not in (Way.PRINT_SHOP, Way.PRINT_SHOP_MARKS, Way.SCREEN)

    @property
    def has_backs_behind(self) -> bool:
        """Whether backs print on the reverse of their fronts, so that an offset makes sense."""
        return self in (Way.LONG_EDGE, Way.SHORT_EDGE, Way.SINGLE_SIDED)


@dataclass(frozen=True, slots=True)
class Printing:
    """What to print on and how; `format` and `sheet` are keys of FORMATS and SHEETS.

    `offset` moves the backs right and down, in mm as the back reads, for a printer that shifts.
    Raises ValueError for an unknown key and for an offset over 5 mm.
    """

    format: str = "a6"
    sheet: str = "a4"
    way: Way = Way.LONG_EDGE
    offset: tuple[float, float] = (0.0, 0.0)
    ink_saving: bool = False

    def __post_init__(self) -> None:
        if self.format not in FORMATS or self.sheet not in SHEETS:
            raise ValueError(f"No such card or paper: {self.format} on {self.sheet}")
        if not all(abs(distance) <= LARGEST_OFFSET for distance in self.offset):
            raise ValueError(f"An offset is at most {LARGEST_OFFSET} mm")

    @property
    def card(self) -> CardFormat:
        """The card's size."""
        return FORMATS[self.format]

    @property
    def paper(self) -> Sheet:
        """The paper's size."""
        return SHEETS[self.sheet]
