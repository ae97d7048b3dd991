"""A fanned stack of cards with the set's own pattern, and the three cards of the brand."""

from math import radians

from fontTools.misc.transform import Identity, Transform

from content.share_image.canvas import Canvas
from content.share_image.colours import Palette, colours
from content.share_image.outlines import Contour, contours
from pdf.patterns import HEIGHT, WIDTH, pattern_layers

PAPER = "#ffffff"
RADIUS, EDGE, LINE = 8.0, 5.0, 1.5
# Degrees, colour family and left and top side of the three cards in components/brand.html.
BRAND = ((-14, "sun", 4, 8), (0, "coral", 12, 6), (14, "teal", 21, 8))


def draw_stack(canvas: Canvas, slug: str, palette: Palette, place: Transform) -> None:
    """Draw three cards of this set, the first with its pattern; `place` takes millimetres of A6."""
    for degrees, ground in ((-15, palette.bright), (-4, PAPER), (8, PAPER)):
        card = place.transform(_turned(degrees, WIDTH / 2, HEIGHT * 1.15))
        outline = _card(card, 0, RADIUS)
        canvas.fill([outline], ground)
        canvas.stroke([outline], palette.base, LINE * place[0])
    inside = _card(card, EDGE, RADIUS - EDGE / 2)
    canvas.fill([inside], palette.soft)
    for layer in pattern_layers(slug):
        shapes = contours(layer.path, card)
        canvas.fill(shapes, palette.base, opacity=layer.strength, inside=inside)


def draw_brand(canvas: Canvas, ground: str, place: Transform) -> None:
    """Draw the mark of the site on this ground; `place` takes its 44 × 40 units."""
    for degrees, family, left, top in BRAND:
        turned = place.transform(_turned(degrees, left + 9.5, top + 13))
        outline = _rounded(turned, left, top, 19, 26, 3.5)
        canvas.stroke([outline], ground, 4 * place[0])
        canvas.fill([outline], colours()[f"{family}-bright"])


def _card(place: Transform, inset: float, radius: float) -> Contour:
    return _rounded(place, inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset, radius)


def _rounded(
    place: Transform, x: float, y: float, width: float, height: float, radius: float
) -> Contour:
    r, h, v = radius, width - 2 * radius, height - 2 * radius
    path = (
        f"M{x + r} {y}h{h}a{r} {r} 0 0 1 {r} {r}v{v}a{r} {r} 0 0 1 {-r} {r}"
        f"h{-h}a{r} {r} 0 0 1 {-r} {-r}v{-v}a{r} {r} 0 0 1 {r} {-r}z"
    )
    return contours(path, place)[0]


def _turned(degrees: float, x: float, y: float) -> Transform:
    return Identity.translate(x, y).rotate(radians(degrees)).translate(-x, -y)
