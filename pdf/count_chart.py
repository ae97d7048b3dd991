"""Counts to an accessible SVG: one bar per row, in a frame that stands for everyone."""

from collections.abc import Sequence
from dataclasses import dataclass

from pdf.chart_frame import LABEL_SIZE, PRINT, Palette, frame, label, value_text
from pdf.svg import element, figure, text_width

BAR = 22.0


@dataclass(frozen=True, slots=True)
class Count:
    """One bar: how many of the whole."""

    label: str
    value: int


def count_chart(
    counts: Sequence[Count],
    *,
    whole: int,
    alt: str,
    prefix: str,
    width: float = 640,
    palette: Palette = PRINT,
) -> str:
    """Return horizontal bars of counts, each with its number written, as one <svg>.

    A bar as long as its frame is `whole`. `alt` is the full text alternative, `prefix` unique on
    the page, `width` in px (under 480 the labels stand above the bars). ValueError without counts,
    or for one under 0 or over `whole`.
    """
    if any(not 0 <= count.value <= whole for count in counts):
        raise ValueError(f"A count lies between 0 and the whole, {whole}")
    room = max((text_width(str(count.value), LABEL_SIZE, bold=True) for count in counts), default=0)
    chart = frame([count.label for count in counts], width=width, track=BAR, value_width=room + 12)
    parts = []
    for count, row in zip(counts, chart.rows, strict=True):
        share = 100 * count.value / whole if whole else 0
        parts += [
            label(row, palette),
            element(
                "rect",
                class_="chart-grid",
                x=chart.left,
                y=row.middle - BAR / 2,
                width=chart.right - chart.left,
                height=BAR,
                fill="none",
                stroke=palette.grid,
            ),
            element(
                "rect",
                class_="chart-bar",
                x=chart.left,
                y=row.middle - BAR / 2,
                width=chart.x(share) - chart.left,
                height=BAR,
                fill=palette.bar,
            ),
            value_text(row, chart.right + 8, str(count.value), palette),
        ]
    return figure("".join(parts), width=width, height=chart.bottom, alt=alt, prefix=prefix)
