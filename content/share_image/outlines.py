"""From the paths of a drawing to points: what Pillow can fill and draw."""

from typing import Any

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path

Point = tuple[float, float]
# Straight pieces per curve: at the size of a shared picture nobody sees them.
PIECES = 12


class Contour(list[Point]):
    """The points of one line; `closed` when it comes back to where it began."""

    closed = False


class _Points(BasePen):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(None)
        self.contours: list[Contour] = []

    def _moveTo(self, pt: Point) -> None:
        self.contours.append(Contour([pt]))

    def _lineTo(self, pt: Point) -> None:
        self.contours[-1].append(pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:
        pt0 = self.contours[-1][-1]
        for piece in range(1, PIECES + 1):
            t = piece / PIECES
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            points = (pt0, pt1, pt2, pt3)
            self.contours[-1].append(
                (
                    sum(w * p[0] for w, p in zip(weights, points, strict=True)),
                    sum(w * p[1] for w, p in zip(weights, points, strict=True)),
                )
            )

    def _closePath(self) -> None:
        self.contours[-1].closed = True


def contours(path: str, transform: Transform = Identity) -> list[Contour]:
    """The lines of the `d` of an SVG path, each as points, moved and scaled by the transform."""
    points = _Points()
    pen: Any = points if transform is Identity else TransformPen(points, transform)
    parse_path(path, pen)
    return [contour for contour in points.contours if len(contour) > 1]
