"""Texts on a picture in the house typeface: as large as fits, and cut off where it must be."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from fontTools.ttLib import TTFont
from PIL.ImageFont import FreeTypeFont, truetype

from pdf.assets import fonts_dir

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Style:
    """Letters this many pixels high; `leading` is the height of a line as a multiple of that."""

    size: int
    leading: float
    bold: bool = False

    @property
    def font(self) -> FreeTypeFont:
        """The house typeface in this style."""
        return _font(self.size, self.bold)

    @property
    def line_height(self) -> int:
        """From one line to the next, in pixels."""
        return round(self.size * self.leading)


@dataclass(frozen=True, slots=True)
class Text:
    """Lines that fit in the room they were given."""

    lines: tuple[str, ...]
    style: Style

    @property
    def height(self) -> int:
        """Of all lines together, in pixels."""
        return self.style.line_height * len(self.lines)


def fitted(text: str, styles: Sequence[Style], *, width: int, height: int) -> Text:
    """The text in the first style in which it fits whole; in the last one it is cut off."""
    words = drawable(text).split()
    for style in styles:
        found = Text(tuple(_wrapped(words, style.font, width)), style)
        broken = any(style.font.getlength(word) > width for word in words)
        if found.height <= height and not broken:
            return found
    most = height // found.style.line_height
    if len(found.lines) <= most:
        return found
    if not most:
        return Text((), found.style)
    *kept, last = found.lines[:most]
    return Text((*kept, _shortened(last, found.style.font, width)), found.style)


def drawable(text: str) -> str:
    """The text on one line, without what the house typeface has no letter for, such as emoji."""
    letters = (
        letter if letter in _letters() else " " for letter in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(letters).split())


def _wrapped(words: list[str], font: FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for piece in (piece for word in words for piece in _pieces(word, font, width)):
        longer = f"{line} {piece}".lstrip()
        if line and font.getlength(longer) > width:
            yield line
            line = piece
        else:
            line = longer
    if line:
        yield line


def _pieces(word: str, font: FreeTypeFont, width: int) -> Iterator[str]:
    """The word, or parts of it with a hyphen where it is wider than a whole line."""
    while len(word) > 1 and font.getlength(word) > width:
        end = max(1, bisect_right(range(1, len(word)), width, key=partial(_cut_width, word, font)))
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


def _cut_width(word: str, font: FreeTypeFont, end: int) -> float:
    """In pixels, of the first `end` letters with a hyphen; more letters are wider."""
    return font.getlength(f"{word[:end]}-")


def _shortened(line: str, font: FreeTypeFont, width: int) -> str:
    while line and font.getlength(f"{line}{ELLIPSIS}") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,.;:-')}{ELLIPSIS}"


@lru_cache(maxsize=32)
def _font(size: int, bold: bool) -> FreeTypeFont:
    name = f"AtkinsonHyperlegible-{'Bold' if bold else 'Regular'}.ttf"
    return truetype(fonts_dir() / name, size)


@cache
def _letters() -> frozenset[str]:
    return frozenset(
        map(chr, TTFont(fonts_dir() / "AtkinsonHyperlegible-Regular.ttf").getBestCmap())
    )
