"""Figures to accessible SVG, the same on screen and in print: bars, and a profile of dots.

Charts hold no words of their own: labels, notes and the text alternative come from the caller,
who also puts a table next to each chart. Classes (chart-bar, chart-mark-1, …) let CSS restyle them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pdf.chart_frame import (
    LABEL_SIZE,
    NARROW,
    PRINT,
    Frame,
    Palette,
    axis,
    frame,
    hatch_pattern,
    hatched,
    label,
    value_text,
)
from pdf.chart_marks import legend, legend_height, mark
from pdf.svg import element, figure, text_width

BAR = 22.0
DOTS = 24.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of 0-100; without a value (None) the row is hatched and shows `note`."""

    label: str
    value: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One group's values of 0-100, one per row of a profile; None where there is none to show."""

    name: str
    values: tuple[float | None, ...]


def bar_chart(
    bars: Sequence[Bar],
    *,
    alt: str,
    prefix: str,
    width: float = 640,
    decimals: int = 0,
    point: str = ",",
    palette: Palette = PRINT,
) -> str:
    """Return horizontal bars on a 0-100 axis, each with its value written, as one <svg>.

    `alt` is the full text alternative, `prefix` unique on the page, `width` in px (under 480 the
    labels stand above the bars), `point` the decimal mark. ValueError without bars or for a value
    outside 0-100.
    """
    written = [_written(bar.value, decimals, point) for bar in bars]
    chart = frame([bar.label for bar in bars], width=width, track=BAR, value_width=_room(written))
    parts = [hatch_pattern(prefix, palette), axis(chart, palette)]
    for bar, row, text in zip(bars, chart.rows, written, strict=True):
        parts.append(label(row, palette))
        if bar.value is None:
            note = hatched(chart, row, bar.note, track=BAR, prefix=prefix, palette=palette)
            parts.append(note)
            continue
        end = chart.x(bar.value)
        parts.append(
            element(
                "rect",
                class_="chart-bar",
                x=chart.left,
                y=row.middle - BAR / 2,
                width=end - chart.left,
                height=BAR,
                fill=palette.bar,
            )
        )
        parts.append(value_text(row, end + 8, text, palette))
    return figure("".join(parts), width=width, height=chart.height, alt=alt, prefix=prefix)


def profile_chart(
    labels: Sequence[str],
    series: Sequence[Series],
    *,
    alt: str,
    prefix: str,
    width: float = 640,
    decimals: int = 0,
    point: str = ",",
    note: str = "",
    palette: Palette = PRINT,
) -> str:
    """Return a profile as one <svg>: a row per label, in a wide one the first series joined.

    The first series is the whole (the organisation), with its values written; the others are its
    parts, each with a shape of its own. Where the whole has no value the row is hatched and shows
    `note`; a part without one leaves no mark. Raises ValueError like `bar_chart`, and when a series
    has not one value per label.
    """
    if not series or any(len(one.values) != len(labels) for one in series):
        raise ValueError("A profile needs a first series, and one value per label in each series")
    whole, *parts_of_whole = series
    written = [_written(value, decimals, point) for value in whole.values]
    names = [one.name for one in series]
    top = legend_height(names, width)
    chart = frame(labels, width=width, track=DOTS, value_width=_room(written), top=top)
    parts = [
        legend(names, width, palette),
        hatch_pattern(prefix, palette),
        axis(chart, palette),
    ]
    if width >= NARROW:  # above a row, labels stand where the line would run
        parts.append(_line(chart, whole.values, palette))
    for row, value, text in zip(chart.rows, whole.values, written, strict=True):
        parts.append(label(row, palette))
        if value is None:
            parts.append(hatched(chart, row, note, track=DOTS, prefix=prefix, palette=palette))
        else:
            parts.append(value_text(row, chart.right + 12, text, palette))
    # The whole's mark is the larger one: drawn first, it still shows under a part with its value.
    for number, one in enumerate([whole, *parts_of_whole]):
        for row, value in zip(chart.rows, one.values, strict=True):
            if value is not None:
                parts.append(mark(number, chart.x(value), row.middle, palette))
    return figure("".join(parts), width=width, height=chart.height, alt=alt, prefix=prefix)


def _written(value: float | None, decimals: int, point: str) -> str:
    return "" if value is None else f"{value:.{decimals}f}".replace(".", point)


def _room(written: Sequence[str]) -> float:
    """Leave room for the widest value right of the axis."""
    return 20 + max((text_width(text, LABEL_SIZE, bold=True) for text in written), default=0)


def _line(chart: Frame, values: Sequence[float | None], palette: Palette) -> str:
    """Join neighbouring values; a missing one breaks the line."""
    path = ""
    joined = False
    for row, value in zip(chart.rows, values, strict=True):
        if value is not None:
            path += f"{'L' if joined else 'M'}{chart.x(value):.2f} {row.middle:.2f} "
        joined = value is not None
    return element(
        "path", class_="chart-line", d=path.strip(), fill="none", stroke=palette.bar, stroke_width=2
    )
