"""Small SVG writer for charts: elements, and text measured in the house typeface and wrapped."""

from collections.abc import Sequence
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from pdf.assets import FONT_FAMILY, fonts_dir

LINE_HEIGHT = 1.2
# A browser may fall back to a somewhat wider typeface than ours.
FALLBACK_ROOM = 1.06
FONT_STACK = f"{FONT_FAMILY}, system-ui, sans-serif"


def element(name: str, content: str = "", **attributes: str | float | None) -> str:
    """Return an SVG element; attribute names lose a final "_" and turn other "_" into "-"."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_number(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def figure(content: str, *, width: float, height: float, alt: str, prefix: str) -> str:
    """Return the whole SVG; `alt` is its full text alternative, `prefix` makes its ids unique.

    The alternative stands in the first child, the only place that browsers and WeasyPrint share.
    """
    title = element("title", escape(alt), id=f"{prefix}-title")
    return element(
        "svg",
        title + content,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        role="img",
        aria_labelledby=f"{prefix}-title",
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
        font_family=FONT_STACK,
    )


def text_block(
    lines: Sequence[str], *, x: float, y: float, size: float, **attributes: str | float | None
) -> str:
    """Return left-aligned lines of text, the first on baseline `y`."""
    spans = "".join(
        element("tspan", escape(line), x=x, dy=None if first else size * LINE_HEIGHT)
        for first, line in zip([True] + [False] * len(lines), lines, strict=False)
    )
    return element("text", spans, x=x, y=y, font_size=size, **attributes)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width a text needs at a font size, in the same unit."""
    widths, fallback, units = _advances("Bold" if bold else "Regular")
    return sum(widths.get(ord(c), fallback) for c in text) / units * size * FALLBACK_ROOM


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines of at most `width`; a word that is too long is hyphenated."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, bold=bold) <= width:
            lines[-1] = joined
            continue
        rest = word
        while text_width(rest, size, bold=bold) > width and len(rest) > 2:
            cut = _fitting(rest, width, size, bold=bold)
            lines.append(f"{rest[:cut]}-")
            rest = rest[cut:]
        lines.append(rest)
    return lines or [""]


def _fitting(word: str, width: float, size: float, *, bold: bool) -> int:
    cut = len(word) - 1
    while cut > 1 and text_width(f"{word[:cut]}-", size, bold=bold) > width:
        cut -= 1
    return cut


@cache
def _advances(style: str) -> tuple[dict[int, int], int, int]:
    with TTFont(fonts_dir() / f"AtkinsonHyperlegible-{style}.ttf", lazy=True) as font:
        metrics = font["hmtx"].metrics
        widths = {code: metrics[glyph][0] for code, glyph in font.getBestCmap().items()}
        return widths, metrics[".notdef"][0], font["head"].unitsPerEm


def _number(value: str | float | None) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.2f}".rstrip("0").rstrip(".")
