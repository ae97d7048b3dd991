"""The marks of a profile: a shape per series, so that no mark is known by its colour alone."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from pdf.chart_frame import LABEL_SIZE, Palette
from pdf.svg import element, text_width, wrap

# Paths around (0, 0), about 12 px across. The first, filled one is the whole; parts are outlined.
SHAPES = (
    "M0 -8 L8 0 L0 8 L-8 0 Z",
    "M-5 0 C-5 -2.8 -2.8 -5 0 -5 S5 -2.8 5 0 S2.8 5 0 5 S-5 2.8 -5 0 Z",
    "M-5 -5 H5 V5 H-5 Z",
    "M0 -6 L6 5 H-6 Z",
    "M0 6 L6 -5 H-6 Z",
    "M-5 -5 L5 5 M-5 5 L5 -5",
    "M0 -6 V6 M-6 0 H6",
    "M-6 -3 H6 V3 H-6 Z",
    "M-3 -6 H3 V6 H-3 Z",
)
LEGEND_LINE = 24.0
SYMBOL = 26.0


def mark(number: int, x: float, y: float, palette: Palette) -> str:
    """Return series `number`'s mark at (x, y); 0 is the whole, shapes repeat after eight parts."""
    if number == 0:
        return element(
            "path",
            class_="chart-mark-0",
            d=SHAPES[0],
            transform=f"translate({x:.2f} {y:.2f})",
            fill=palette.bar,
            stroke=palette.paper,
            stroke_width=1.5,
        )
    return element(
        "path",
        class_=f"chart-mark chart-mark-{number}",
        d=SHAPES[1 + (number - 1) % (len(SHAPES) - 1)],
        transform=f"translate({x:.2f} {y:.2f})",
        fill=palette.paper,
        stroke=palette.marks[(number - 1) % len(palette.marks)],
        stroke_width=2,
    )


def legend_height(names: Sequence[str], width: float) -> float:
    """Return the height in px that `legend` takes."""
    return (max(line for _, line, _ in legend_places(names, width)) + 1) * LEGEND_LINE + 8


def legend(names: Sequence[str], width: float, palette: Palette) -> str:
    """Return the series' marks and names, in as many lines as they need."""
    parts = []
    for number, (x, line, text) in enumerate(legend_places(names, width)):
        y = line * LEGEND_LINE + 14
        parts.append(mark(number, x + 9, y, palette))
        parts.append(
            element(
                "text",
                escape(text),
                class_="chart-label",
                x=x + SYMBOL - 4,
                y=y + LABEL_SIZE * 0.36,
                font_size=LABEL_SIZE,
                fill=palette.ink,
            )
        )
    return "".join(parts)


def legend_places(names: Sequence[str], width: float) -> Iterator[tuple[float, int, str]]:
    """Yield each name's x, its line, and the name shortened to what one line holds."""
    x, line = 0.0, 0
    for name in names:
        lines = wrap(name, width - SYMBOL, LABEL_SIZE)
        text = lines[0] if len(lines) == 1 else f"{lines[0].rstrip('-')}…"
        needed = SYMBOL + text_width(text, LABEL_SIZE)
        if x and x + needed > width:
            x, line = 0.0, line + 1
        yield x, line, text
        x += needed + 14
