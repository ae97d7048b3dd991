"""The largest type in which texts fit, by the widths of the house typeface."""

from collections.abc import Sequence

from pdf.svg import text_width, wrap

MM = 72 / 25.4  # points in a millimetre
LEADING = 1.3


def fitting_size(text: str, width: float, *, largest: float, smallest: float) -> float:
    """The size in points, to a tenth, in which a bold line takes at most `width` mm."""
    needed = text_width(text, 1, bold=True) or 1
    return max(smallest, min(largest, int(width * MM / needed * 10) / 10))


def block_height(
    texts: Sequence[str], width: float, size: float, *, gap: float = 0, bold: bool = False
) -> float:
    """The height in mm of paragraphs of `width` mm in `size` points, each with `gap` em under."""
    lines = sum(len(wrap(text, width * MM, size, bold=bold)) for text in texts)
    return (lines * LEADING + len(texts) * gap) * size / MM


def largest_size(
    texts: Sequence[str],
    width: float,
    height: float,
    *,
    sizes: Sequence[float],
    gap: float = 0,
    bold: bool = False,
) -> float | None:
    """The first of `sizes` (points, largest first) in which paragraphs fit in a box of mm.

    None when they fit in none.
    """
    return next(
        (size for size in sizes if block_height(texts, width, size, gap=gap, bold=bold) <= height),
        None,
    )
