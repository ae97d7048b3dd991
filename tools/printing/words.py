"""What the choices of somebody who prints are called, and what each means."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from pdf.formats import FORMATS
from pdf.printing import Printing, Way
from tools.printing.options import FORMAT_WORDS, WAY_WORDS

FORMAT_NAMES = {
    "a6": _("A6, postcard"),
    "a7": _("A7, half a postcard"),
    "poker": _("Playing card"),
    "tarot": _("Tarot, long and narrow"),
    "square": _("Square"),
}
WAYS = {
    Way.LONG_EDGE: (
        "printer",
        _("Office printer, both sides"),
        _("The usual choice. Print on both sides and flip on the long edge."),
    ),
    Way.SHORT_EDGE: (
        "rotate-ccw",
        _("Both sides, short edge"),
        _("For a printer that only flips on the short edge."),
    ),
    Way.SINGLE_SIDED: (
        "copy",
        _("One side at a time"),
        _("First all fronts, then all backs. Put the paper back in between."),
    ),
    Way.FOLD_OVER: (
        "undo-2",
        _("Fold and glue"),
        _("Front and back side by side. Cut, fold on the dashed line and glue."),
    ),
    Way.PRINT_SHOP: (
        "send",
        _("Print shop"),
        _("One side on each page, with 3 mm bleed and without marks."),
    ),
    Way.PRINT_SHOP_MARKS: (
        "target",
        _("Print shop, with crop marks"),
        _("The same, with marks that show where to cut."),
    ),
    Way.SCREEN: (
        "monitor",
        _("On a screen"),
        _("Two large cards on each page, to show in a meeting. Nothing to print."),
    ),
}


@dataclass(frozen=True, slots=True)
class FormatWords:
    """A size of cards in the form."""

    word: str
    name: str
    size: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class WayWords:
    """A way to print in the form."""

    word: str
    icon: str
    name: str
    text: str
    chosen: bool


def format_words(printing: Printing) -> list[FormatWords]:
    """Every size of cards, with the one that's chosen."""
    return [
        FormatWords(
            word,
            str(FORMAT_NAMES[key]),
            f"{FORMATS[key].width:g} × {FORMATS[key].height:g} mm",
            key == printing.format,
        )
        for word, key in FORMAT_WORDS.items()
    ]


def way_words(chosen: Way) -> list[WayWords]:
    """Every way to print, with the one that's chosen."""
    return [
        WayWords(word, WAYS[way][0], str(WAYS[way][1]), str(WAYS[way][2]), way is chosen)
        for word, way in WAY_WORDS.items()
    ]
