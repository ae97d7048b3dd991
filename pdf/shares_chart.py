"""Shares of a whole as bars in three parts: in favour, in between, against."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pdf.chart_frame import (
    LABEL_SIZE,
    PRINT,
    Palette,
    frame,
    hatch_pattern,
    hatched,
    label,
)
from pdf.chart_marks import LEGEND_LINE, SYMBOL, legend_height, legend_places
from pdf.svg import element, figure, text_width

BAR = 22.0
# Of a bar without words, in px: for one per cent, and its height.
SMALL_SCALE, SMALL_HEIGHT = 1.44, 18.0
PARTS = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class Shares:
    """One bar: whole per cents that add up to 100; None when they aren't shown, then `note` is."""

    label: str
    parts: tuple[int, int, int] | None
    note: str = ""


def shares_chart(
    bars: Sequence[Shares],
    names: tuple[str, str, str],
    *,
    alt: str,
    prefix: str,
    width: float = 640,
    palette: Palette = PRINT,
) -> str:
    """Return bars in three parts, each with its per cent written, as one <svg>.

    The parts differ by colour, by pattern and by the figure in them; with those figures an axis
    would say nothing more. `alt`, `prefix` and `width` as
    for `charts.bar_chart`. ValueError without bars, or when parts don't add up to 100.
    """
    if any(bar.parts is not None and sum(bar.parts) != 100 for bar in bars):
        raise ValueError("The parts of a bar add up to 100")
    top = legend_height(names, width)
    chart = frame([bar.label for bar in bars], width=width, track=BAR, value_width=16, top=top)
    fills = (palette.bar, f"url(#{prefix}-between)", palette.paper)
    parts = [_pattern(prefix, palette), hatch_pattern(prefix, palette)]
    parts.append(_legend(names, width, fills, palette))
    for bar, row in zip(bars, chart.rows, strict=True):
        parts.append(label(row, palette))
        if bar.parts is None:
            parts.append(hatched(chart, row, bar.note, track=BAR, prefix=prefix, palette=palette))
            continue
        start = 0
        for number, share in enumerate(bar.parts):
            if share:
                left, right = chart.x(start), chart.x(start + share)
                parts.append(_part(number, left, right, row.middle, fills, palette))
                parts.append(_figure(number, share, left, right, row.middle, palette))
            start += share
    return figure("".join(parts), width=width, height=chart.bottom, alt=alt, prefix=prefix)


def shares_bar(
    parts: tuple[int, int, int], *, alt: str, prefix: str, palette: Palette = PRINT
) -> str:
    """Return one bar in three parts without words, for a table that has the figures beside it.

    ValueError when parts don't add up to 100.
    """
    if sum(parts) != 100:
        raise ValueError("The parts of a bar add up to 100")
    start = 0.0
    drawn = []
    for share, fill in zip(parts, (palette.bar, palette.grid, palette.paper), strict=True):
        drawn.append(
            element("rect", x=start, y=0, width=share * SMALL_SCALE, height=SMALL_HEIGHT, fill=fill)
        )
        start += share * SMALL_SCALE
    drawn.append(
        element(
            "rect",
            x=0.5,
            y=0.5,
            width=100 * SMALL_SCALE - 1,
            height=SMALL_HEIGHT - 1,
            fill="none",
            stroke=palette.bar,
            stroke_width=1,
        )
    )
    width = 100 * SMALL_SCALE
    return figure("".join(drawn), width=width, height=SMALL_HEIGHT, alt=alt, prefix=prefix)


def _part(
    number: int, left: float, right: float, middle: float, fills: Sequence[str], palette: Palette
) -> str:
    return element(
        "rect",
        class_=f"chart-share chart-share-{PARTS[number]}",
        x=left,
        y=middle - BAR / 2,
        width=right - left,
        height=BAR,
        fill=fills[number],
        stroke=palette.bar,
        stroke_width=1,
    )


def _figure(
    number: int, share: int, left: float, right: float, middle: float, palette: Palette
) -> str:
    """The per cent in the middle of its part, where it has room."""
    text = str(share)
    room = text_width(text, LABEL_SIZE, bold=True) + 6
    if right - left < room:
        return ""
    back = element(
        "rect",
        class_="chart-share-back",
        x=(left + right - room) / 2,
        y=middle - BAR / 2 + 3,
        width=room,
        height=BAR - 6,
        fill=palette.paper,
    )
    words = element(
        "text",
        text,
        class_="chart-share-value" if number == 0 else "chart-value",
        x=(left + right) / 2,
        y=middle + LABEL_SIZE * 0.36,
        font_size=LABEL_SIZE,
        font_weight="700",
        text_anchor="middle",
        fill=palette.paper if number == 0 else palette.ink,
    )
    return (back if number == 1 else "") + words


def _pattern(prefix: str, palette: Palette) -> str:
    """Dots for what lies in between."""
    back = element("rect", class_="chart-share-back", width=6, height=6, fill=palette.paper)
    dot = element("circle", class_="chart-share-dot", cx=3, cy=3, r=1.2, fill=palette.bar)
    pattern = element(
        "pattern",
        back + dot,
        id=f"{prefix}-between",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )
    return element("defs", pattern)


def _legend(names: Sequence[str], width: float, fills: Sequence[str], palette: Palette) -> str:
    """The three parts and what they stand for."""
    found = []
    for number, (x, line, name) in enumerate(legend_places(names, width)):
        middle = line * LEGEND_LINE + 14
        found.append(
            element(
                "rect",
                class_=f"chart-share chart-share-{PARTS[number]}",
                x=x + 1,
                y=middle - 7,
                width=16,
                height=14,
                fill=fills[number],
                stroke=palette.bar,
                stroke_width=1,
            )
        )
        found.append(
            element(
                "text",
                escape(name),
                class_="chart-label",
                x=x + SYMBOL - 2,
                y=middle + LABEL_SIZE * 0.36,
                font_size=LABEL_SIZE,
                fill=palette.ink,
            )
        )
    return "".join(found)
