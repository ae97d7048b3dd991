"""The drawing of a kind of page, on a picture: the same one as on the page itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import radians
from xml.etree.ElementTree import Element, fromstring

from django.template.loader import render_to_string
from fontTools.misc.transform import Identity, Transform
from fontTools.svgLib.path.shapes import PathBuilder

from content.share_image.canvas import Canvas
from content.share_image.colours import Palette
from content.share_image.outlines import contours

PAPER = "#ffffff"
GROUP = "g"


@dataclass(frozen=True, slots=True)
class Shape:
    """A path of the drawing with what its style sheet goes by."""

    path: str
    transform: Transform
    classes: frozenset[str]


def draw_emblem(canvas: Canvas, kind: str, palette: Palette, place: Transform) -> None:
    """Draw the emblem of this kind in a colour family; `place` puts its 160 × 96 units there."""
    scale = place[0]
    for shape in _shapes(kind):
        lines = contours(shape.path, place.transform(shape.transform))
        fill, opacity, stroke, width = _style(shape.classes, palette)
        if fill:
            canvas.fill(lines, fill, opacity=opacity)
        if stroke:
            canvas.stroke(lines, stroke, width * scale)


def _style(classes: frozenset[str], palette: Palette) -> tuple[str, float, str, float]:
    """Fill, its opacity, line colour and line width: what emblem.css says about these classes."""
    if "is-chosen" in classes:
        return palette.base, 1, palette.base, 2
    if classes & {"emblem__card", "emblem__dots"}:
        return PAPER, 1, palette.base, 2
    if "emblem__soft" in classes:
        return palette.bright, 0.4, "", 0
    if "emblem__bright" in classes:
        return palette.bright, 1, "", 0
    if "emblem__box" in classes:
        return palette.base, 1, "", 0
    if "emblem__line--on-box" in classes:
        return "", 0, PAPER, 2.5
    return "", 0, palette.bright if "emblem__spark" in classes else palette.base, 2.5


@cache
def _shapes(kind: str) -> tuple[Shape, ...]:
    drawing = fromstring(render_to_string("components/emblem.html", {"kind": kind}))  # noqa: S314 -- our own template
    return tuple(_walk(drawing, Identity, frozenset()))


def _walk(parent: Element, outer: Transform, inherited: frozenset[str]) -> Iterator[Shape]:
    for element in parent:
        transform = outer.transform(_turned(element.get("transform", "")))
        classes = inherited | frozenset(element.get("class", "").split())
        if element.tag == GROUP:
            yield from _walk(element, transform, classes)
            continue
        builder = PathBuilder()
        plain = {name: value for name, value in element.items() if name != "transform"}
        builder.add_path_from_element(Element(element.tag, plain))
        for path in builder.paths:
            yield Shape(path, transform, classes)


def _turned(value: str) -> Transform:
    """`rotate(degrees x y)`, the only transform in these drawings."""
    if not value:
        return Identity
    degrees, x, y = map(float, value.removeprefix("rotate(").removesuffix(")").split())
    return Identity.translate(x, y).rotate(radians(degrees)).translate(-x, -y)
