"""How a visitor wants to print, as it stands in the address: `?formaat=a7&manier=vouwen`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdf.printing import LARGEST_OFFSET, Printing, Way

MOST_BLANKS = 20
OFFSET_STEP = 0.5
FORMAT_WORDS = {"a6": "a6", "a7": "a7", "poker": "poker", "tarot": "tarot", "vierkant": "square"}
WAY_WORDS = {
    "lange-zijde": Way.LONG_EDGE,
    "korte-zijde": Way.SHORT_EDGE,
    "enkelzijdig": Way.SINGLE_SIDED,
    "vouwen": Way.FOLD_OVER,
    "drukker": Way.PRINT_SHOP,
    "drukker-snijtekens": Way.PRINT_SHOP_MARKS,
    "scherm": Way.SCREEN,
}
SHEET_WORDS = {"a4": "a4", "a3": "a3"}


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """The choices of somebody who prints; what the address doesn't say is the default."""

    printing: Printing = field(default_factory=Printing)
    blanks: int = 0
    with_instructions: bool = False
    with_qr: bool = False

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "PrintOptions":
        """The choices in an address; what nobody can choose is left out."""
        return cls(
            printing=Printing(
                format=FORMAT_WORDS.get(query.get("formaat", ""), "a6"),
                sheet=SHEET_WORDS.get(query.get("vel", ""), "a4"),
                way=WAY_WORDS.get(query.get("manier", ""), Way.LONG_EDGE),
                offset=(_offset(query.get("dx", "")), _offset(query.get("dy", ""))),
                ink_saving=query.get("zuinig") == "1",
            ),
            blanks=_blanks(query.get("leeg", "")),
            with_instructions=query.get("uitleg") == "1",
            with_qr=query.get("qr") == "1",
        )

    @property
    def on_a4(self) -> bool:
        """Whether the sheets are A4."""
        return self.printing.sheet == "a4"

    @property
    def on_a3(self) -> bool:
        """Whether the sheets are A3."""
        return self.printing.sheet == "a3"

    @property
    def shift_right(self) -> str:
        """How far the backs go to the right in mm, as a number field takes it."""
        return f"{self.printing.offset[0]:g}"

    @property
    def shift_down(self) -> str:
        """How far the backs go down in mm, as a number field takes it."""
        return f"{self.printing.offset[1]:g}"

    @property
    def is_shifted(self) -> bool:
        """Whether the backs are moved at all."""
        return any(self.printing.offset)

    @property
    def words(self) -> dict[str, str]:
        """The choices as the address says them, without those that are the default."""
        printing = self.printing
        every = {
            "formaat": (self.format_word, "a6"),
            "vel": (printing.sheet, "a4"),
            "manier": (self.way_word, "lange-zijde"),
            "dx": (self.shift_right, "0"),
            "dy": (self.shift_down, "0"),
            "zuinig": (str(int(printing.ink_saving)), "0"),
            "uitleg": (str(int(self.with_instructions)), "0"),
            "qr": (str(int(self.with_qr)), "0"),
            "leeg": (str(self.blanks), "0"),
        }
        return {name: value for name, (value, default) in every.items() if value != default}

    @property
    def format_word(self) -> str:
        """The card's size as the address says it."""
        return next(word for word, key in FORMAT_WORDS.items() if key == self.printing.format)

    @property
    def way_word(self) -> str:
        """The way to print as the address says it."""
        return next(word for word, way in WAY_WORDS.items() if way is self.printing.way)


def _offset(text: str) -> float:
    """The nearest half millimetre; 0 for what is no distance that can be chosen."""
    try:
        distance = float(text.replace(",", "."))
    except ValueError:
        return 0.0
    if not abs(distance) <= LARGEST_OFFSET:
        return 0.0
    return round(distance / OFFSET_STEP) * OFFSET_STEP + 0.0


def _blanks(text: str) -> int:
    return min(int(text), MOST_BLANKS) if text.isascii() and text.isdigit() else 0
