"""SVG images that stand on many faces are drawn once: the pattern of a set is on every back."""

from typing import Any

from weasyprint.images import SVGImage  # type: ignore[import-untyped]


class Drawings(dict[str, Any]):
    """WeasyPrint's image cache for one document, which is written once.

    Drawing an SVG takes WeasyPrint a fifth of the time of a back, again on each page.
    """

    def __setitem__(self, url: str, image: object) -> None:
        super().__setitem__(url, _Drawing(image) if isinstance(image, SVGImage) else image)


class _Drawing:
    """Draws its image aside the first time at each size, then repeats those operators."""

    def __init__(self, image: Any) -> None:
        self._image = image
        self._operators: dict[tuple[float, float], list[Any]] = {}

    def get_intrinsic_size(self, *args: Any) -> Any:
        """The image's own size."""
        return self._image.get_intrinsic_size(*args)

    def draw(self, stream: Any, width: float, height: float, style: Any) -> None:
        """Draw on a page; its resources are those of all pages of the document."""
        if (width, height) not in self._operators:
            aside = stream.clone()
            self._image.draw(aside, width, height, style)
            self._operators[width, height] = aside.stream
        with stream.stacked():
            stream.stream.extend(self._operators[width, height])
