"""What every chart shares: colours, rows with wrapped labels, and the 0-100 axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from pdf.svg import LINE_HEIGHT, element, text_block, text_width, wrap

LABEL_SIZE = 14.0
AXIS_SIZE = 12.0
ROW_GAP = 14.0
NARROW = 480.0  # below this width labels stand above their row instead of beside it
TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as presentation attributes; on the web, CSS rules on the chart's classes win."""

    ink: str
    muted: str
    grid: str
    paper: str
    bar: str
    marks: tuple[str, ...]


PRINT = Palette(
    ink="#15302e",
    muted="#46605d",
    grid="#c8d2ce",
    paper="#ffffff",
    bar="#0f5e5a",
    marks=("#b8432f", "#6b3a6e", "#2a628f", "#8a5a00", "#3f6b2f"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row's place: its label's lines and first baseline, and the track's middle, in px."""

    lines: tuple[str, ...]
    baseline: float
    middle: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A chart's geometry in px: the axis runs from `left` (0) to `right` (100)."""

    width: float
    left: float
    right: float
    rows: tuple[Row, ...]
    bottom: float
    grid: tuple[tuple[float, float], ...]

    @property
    def height(self) -> float:
        """The chart's height, axis labels included."""
        return self.bottom + AXIS_SIZE + 10

    def x(self, value: float) -> float:
        """Return where a value of 0-100 stands; ValueError outside it."""
        if not 0 <= value <= 100:
            raise ValueError(f"A chart shows values of 0 to 100, not {value}")
        return self.left + (self.right - self.left) * value / 100


def frame(
    labels: Sequence[str], *, width: float, track: float, value_width: float, top: float = 0.0
) -> Frame:
    """Lay out one row per label below `top`; `track` is the drawn part's height, in px."""
    if not labels:
        raise ValueError("A chart needs at least one row")
    narrow = width < NARROW
    label_width = width - 8 if narrow else width * 0.36
    left = 8.0 if narrow else label_width + 16
    rows: list[Row] = []
    y = top + ROW_GAP / 2
    for label in labels:
        lines = tuple(wrap(label, label_width, LABEL_SIZE))
        text = len(lines) * LABEL_SIZE * LINE_HEIGHT
        if narrow:
            rows.append(Row(lines, y + LABEL_SIZE, y + text + 4 + track / 2))
            y += text + 4 + track + ROW_GAP
        else:
            room = max(text, track)
            first = y + (room - text) / 2 + LABEL_SIZE
            rows.append(Row(lines, first, y + room / 2))
            y += room + ROW_GAP
    bottom = y - ROW_GAP / 2
    # Above each other, labels stand where the grid would run: it is drawn along the tracks only.
    grid = [(row.middle - track / 2, row.middle + track / 2) for row in rows]
    return Frame(
        width=width,
        left=left,
        right=width - value_width,
        rows=tuple(rows),
        bottom=bottom,
        grid=tuple(grid) if narrow else ((top, bottom),),
    )


def axis(chart: Frame, palette: Palette) -> str:
    """Return the grid lines and their figures."""
    return "".join(
        element(
            "path",
            class_="chart-grid",
            d=" ".join(f"M{chart.x(tick):.2f} {y1:.2f} V{y2:.2f}" for y1, y2 in chart.grid),
            fill="none",
            stroke=palette.grid,
            stroke_width=1,
            stroke_dasharray=None if tick == 0 else "2 3",
        )
        + element(
            "text",
            str(tick),
            class_="chart-axis",
            x=chart.x(tick),
            y=chart.bottom + AXIS_SIZE + 3,
            font_size=AXIS_SIZE,
            text_anchor="middle",
            fill=palette.muted,
        )
        for tick in TICKS
    )


def label(row: Row, palette: Palette) -> str:
    """Return a row's label."""
    return text_block(
        row.lines, x=0, y=row.baseline, size=LABEL_SIZE, class_="chart-label", fill=palette.ink
    )


def value_text(row: Row, x: float, text: str, palette: Palette) -> str:
    """Return a written value, left-aligned at `x` on the row's middle."""
    return element(
        "text",
        text,
        class_="chart-value",
        x=x,
        y=row.middle + LABEL_SIZE * 0.36,
        font_size=LABEL_SIZE,
        font_weight="700",
        fill=palette.ink,
    )


def hatched(
    chart: Frame, row: Row, note: str, *, track: float, prefix: str, palette: Palette
) -> str:
    """Return a row without a value: a note, and hatching from end to end, so no length shows."""
    top = row.middle - track / 2
    room = text_width(note, AXIS_SIZE) + 12
    return (
        element(
            "rect",
            class_="chart-hidden",
            x=chart.left,
            y=top,
            width=chart.right - chart.left,
            height=track,
            fill=f"url(#{prefix}-hatch)",
            stroke=palette.grid,
        )
        + element(
            "rect",
            class_="chart-note-back",
            x=chart.left + 8,
            y=top + 1,
            width=room,
            height=track - 2,
            fill=palette.paper,
        )
        + text_block(
            [note],
            x=chart.left + 14,
            y=row.middle + AXIS_SIZE * 0.36,
            size=AXIS_SIZE,
            class_="chart-note",
            fill=palette.ink,
        )
    )


def hatch_pattern(prefix: str, palette: Palette) -> str:
    """Return the definition that `hatched` fills with."""
    line = element(
        "path",
        class_="chart-hatch",
        d="M0 8 L8 0",
        stroke=palette.muted,
        stroke_width=1,
        fill="none",
    )
    pattern = element(
        "pattern", line, id=f"{prefix}-hatch", width=8, height=8, patternUnits="userSpaceOnUse"
    )
    return element("defs", pattern)
