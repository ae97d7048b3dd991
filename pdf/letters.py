"""The bold house typeface for codes that are drawn straight onto a page, without typesetting."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf
from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name, Object

from pdf.assets import fonts_dir
from pdf.errors import PdfError
from pdf.svg import text_width

FIRST, LAST = 32, 126  # what a code may hold: printable ASCII
SYMBOLIC_NOT = 32  # font flag: its letters are the usual ones


@dataclass(frozen=True, slots=True)
class _Face:
    program: bytes
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int


def bold_font(pdf: pikepdf.Pdf) -> Object:
    """The font, embedded in `pdf`: only the letters of codes."""
    face = _bold()
    name = Name("/CODEAA+AtkinsonHyperlegible-Bold")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=SYMBOLIC_NOT,
        FontBBox=Array(face.box),
        ItalicAngle=0,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=face.ascent,
        StemV=120,
        FontFile2=pdf.make_stream(face.program, Length1=len(face.program)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array(face.widths),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )


def shown(text: str) -> str:
    """The text as an operand of the operator Tj. Raises PdfError for what the font lacks."""
    if not all(FIRST <= ord(character) <= LAST for character in text):
        raise PdfError(f"A code has letters that can't be drawn: {text!r}")
    return f"<{text.encode('ascii').hex()}>"


def size_within(texts: list[str], width: float, largest: float, word_gap: float) -> float:
    """The size in points, at most `largest`, in which each text takes at most `width` points.

    `word_gap` is the extra width of a space, in ems.
    """
    longest = max(text_width(text, 1, bold=True) + text.count(" ") * word_gap for text in texts)
    return min(largest, int(width / longest * 10) / 10) if longest else largest


@cache
def _bold() -> _Face:
    with TTFont(fonts_dir() / "AtkinsonHyperlegible-Bold.ttf") as font:
        options = subset.Options(hinting=False, layout_features=[])
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=range(FIRST, LAST + 1))
        cutter.subset(font)
        cmap, metrics = font.getBestCmap(), font["hmtx"].metrics
        per_mille = 1000 / font["head"].unitsPerEm
        head, line = font["head"], font["hhea"]
        target = BytesIO()
        font.save(target)
        return _Face(
            target.getvalue(),
            tuple(round(metrics[cmap[code]][0] * per_mille) for code in range(FIRST, LAST + 1)),
            (
                round(head.xMin * per_mille),
                round(head.yMin * per_mille),
                round(head.xMax * per_mille),
                round(head.yMax * per_mille),
            ),
            round(line.ascent * per_mille),
            round(line.descent * per_mille),
        )
