"""The layout of a card in each format: lengths in mm, sizes of type in points.

Text is set at the first of `steps` at which it fits. No step is below 8 pt, and on every format
most texts fit at 12 pt or more, which can be read at arm's length.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pdf.formats import FORMATS

SMALLEST = 8.0
# A text that fits here fits every format: it is the smallest in width and in height.
TIGHTEST = "poker"
STRIP_SHARE_WHEN_FULL = 0.3
LEAD_RATIO = 1.55  # a card about a name: its title against its text
RULE = 0.5  # mm; the thickness of coloured rules where ink is saved
SLACK = 0.4  # mm; rounding must not push a text that fits to a second page


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand on a card of one format."""

    key: str
    margin: float
    band: float
    icon: float
    foot: float
    strip: float
    name: float
    title: float
    small: float
    front: tuple[float, ...]
    back: tuple[float, ...]

    @property
    def width(self) -> float:
        """The card's width."""
        return FORMATS[self.key].width

    @property
    def height(self) -> float:
        """The card's height."""
        return FORMATS[self.key].height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def radius(self) -> float:
        """The rounding of bands and strips."""
        return self.band / 4

    @property
    def ruled_band(self) -> float:
        """The height of a band between two rules, which together are as high as a filled band."""
        return self.band - 2 * RULE

    @property
    def page_bottom(self) -> float:
        """The bottom margin of the typeset page, in which the foot stands."""
        return self.margin + self.foot

    @property
    def front_height(self) -> float:
        """The height for text on a front."""
        return self.height - self.margin - self.band - self.page_bottom - SLACK

    @property
    def blank_height(self) -> float:
        """The height for text on a face without band or strip."""
        return self.height - self.margin - self.page_bottom - SLACK

    @property
    def qr(self) -> float:
        """The side of a QR code."""
        return round(min(self.text_width * 0.66, self.front_height * 0.52), 2)

    def strip_at(self, step: int) -> float:
        """The height of the pattern on a back: a long text in small type gets some of it."""
        full = self.strip if step < len(self.back) - 3 else self.strip * STRIP_SHARE_WHEN_FULL
        return round(full, 2)

    def back_height(self, step: int) -> float:
        """The height for text on a back."""
        return self.blank_height - self.strip_at(step) - RULE

    def lead(self, step: int) -> float:
        """The size of a title that leads."""
        return round(self.back[step] * LEAD_RATIO, 1)

    def title_at(self, step: int) -> float:
        """The size of the title on a back."""
        return min(self.title * 1.1, max(self.back[step], SMALLEST))

    @property
    def front_steps(self) -> Iterator[dict[str, float | int | bool]]:
        """The styles of fronts, for the print template."""
        for index, size in enumerate(self.front):
            yield {"step": index, "size": size, "bold": is_bold(size)}

    @property
    def back_steps(self) -> Iterator[dict[str, float | int]]:
        """The styles of backs and of fronts whose title leads, for the print template."""
        for index, size in enumerate(self.back):
            yield {
                "step": index,
                "size": size,
                "title": self.title_at(index),
                "lead": self.lead(index),
                "strip": self.strip_at(index),
                "image": round(self.text_width * 148 / 105, 2),
                "height": round(self.back_height(index), 2),
            }


def is_bold(size: float) -> bool:
    """Whether a question is set bold at this size: large type carries it, small type does not."""
    return size >= 11


LAYOUTS = {
    layout.key: layout
    for layout in (
        Layout(
            key="a6",
            margin=8,
            band=13.5,
            icon=7.5,
            foot=11,
            strip=34,
            name=14,
            title=13,
            small=8.5,
            front=(24, 21, 19, 17, 14.5, 12.5, 11, 9.5, 8),
            back=(17.5, 16, 14.5, 13, 12, 11, 10, 9, 8),
        ),
        Layout(
            key="a7",
            margin=6,
            band=10.5,
            icon=5.6,
            foot=7,
            strip=22,
            name=11,
            title=11,
            small=8,
            front=(18, 16, 14.5, 13, 12, 11, 10, 9, 8),
            back=(14, 13, 12, 11, 10, 9, 8),
        ),
        Layout(
            key="poker",
            margin=5.5,
            band=9,
            icon=4.8,
            foot=6,
            strip=16,
            name=9.5,
            title=10,
            small=8,
            front=(16, 14.5, 13, 12, 11, 10, 9, 8),
            back=(12.5, 11.5, 10.5, 9.5, 8.5, 8),
        ),
        Layout(
            key="tarot",
            margin=6,
            band=10.5,
            icon=5.6,
            foot=7,
            strip=26,
            name=10.5,
            title=11,
            small=8,
            front=(19, 17, 15, 13.5, 12, 11, 10, 9, 8),
            back=(14, 13, 12, 11, 10, 9, 8),
        ),
        Layout(
            key="square",
            margin=6,
            band=9.5,
            icon=5.6,
            foot=6,
            strip=15,
            name=11.5,
            title=11,
            small=8,
            front=(19, 17, 15, 13.5, 12, 11, 10, 9, 8),
            back=(14, 13, 12, 11, 10, 9, 8),
        ),
    )
}
