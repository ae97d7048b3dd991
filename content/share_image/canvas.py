"""Shapes with smooth edges on a picture: drawn larger, then made smaller."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from content.share_image.outlines import Contour, Point

# Pillow draws shapes with hard edges.
OVERSIZE = 3


@dataclass(frozen=True, slots=True)
class Stencil:
    """A part of the canvas: where paint goes through, and the left top corner of it."""

    mask: Image.Image
    left: int
    top: int


class Canvas:
    """A picture of this size in pixels on a ground of one colour; shapes come in those pixels."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self._image = Image.new("RGB", (width * OVERSIZE, height * OVERSIZE), ground)

    def fill(
        self,
        shapes: Iterable[Contour],
        colour: str,
        *,
        opacity: float = 1,
        inside: Contour | None = None,
    ) -> None:
        """Fill the shapes, only where they are inside another one if that is given.

        Where two shapes overlap is a hole, as the rule `evenodd` of SVG has it.
        """
        outlines = [_enlarged(shape) for shape in shapes]
        stencil = self._stencil(outlines)
        for outline in outlines:
            part = _filled(stencil, outline)
            stencil.mask.paste(ImageChops.difference(stencil.mask, part))
        mask = stencil.mask
        if inside is not None:
            mask = ImageChops.multiply(mask, _filled(stencil, _enlarged(inside)))
        self._paint(Stencil(mask, stencil.left, stencil.top), colour, opacity)

    def stroke(self, lines: Iterable[Contour], colour: str, width: float) -> None:
        """Draw the lines this wide, with round ends and corners."""
        radius = width * OVERSIZE / 2
        outlines = [_enlarged(line, closed=line.closed) for line in lines]
        stencil = self._stencil(outlines, margin=ceil(radius))
        draw = ImageDraw.Draw(stencil.mask)
        for outline in outlines:
            points = _moved(stencil, outline)
            draw.line(points, fill=255, width=round(2 * radius))
            for x, y in points:
                draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
        self._paint(stencil, colour, 1)

    def finished(self) -> Image.Image:
        """The picture in its own size."""
        return self._image.reduce(OVERSIZE)

    def _stencil(self, outlines: list[list[Point]], margin: int = 0) -> Stencil:
        """An empty mask around these points."""
        xs, ys = zip(*(point for outline in outlines for point in outline), strict=True)
        left, top = floor(min(xs)) - margin, floor(min(ys)) - margin
        size = ceil(max(xs)) + margin + 1 - left, ceil(max(ys)) + margin + 1 - top
        return Stencil(Image.new("L", size), left, top)

    def _paint(self, stencil: Stencil, colour: str, opacity: float) -> None:
        mask = stencil.mask.point([round(value * opacity) for value in range(256)])
        self._image.paste(colour, (stencil.left, stencil.top), mask)


def _enlarged(contour: Contour, *, closed: bool = False) -> list[Point]:
    points = [*contour, contour[0]] if closed else contour
    return [(x * OVERSIZE, y * OVERSIZE) for x, y in points]


def _moved(stencil: Stencil, outline: list[Point]) -> list[Point]:
    return [(x - stencil.left, y - stencil.top) for x, y in outline]


def _filled(stencil: Stencil, outline: list[Point]) -> Image.Image:
    part = Image.new("L", stencil.mask.size)
    ImageDraw.Draw(part).polygon(_moved(stencil, outline), fill=255)
    return part
