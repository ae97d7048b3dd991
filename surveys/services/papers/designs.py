"""The designs of a poster, and the boxes in which their texts must fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pdf.fitting import fitting_size, largest_size


@dataclass(frozen=True)
class Box:
    """Room for a text: mm wide and high, and from which to which size in points it is set.

    A `line` is never broken.
    """

    width: float
    height: float
    largest: int
    smallest: int
    bold: bool = False
    line: bool = False

    def size(self, texts: Sequence[str]) -> float:
        """The largest size in which paragraphs fit; the smallest when they fit in none."""
        if self.line:
            [text] = texts
            return fitting_size(text, self.width, largest=self.largest, smallest=self.smallest)
        halves = [size / 2 for size in range(2 * self.largest, 2 * self.smallest - 1, -1)]
        size = largest_size(texts, self.width, self.height, sizes=halves, bold=self.bold)
        return size or self.smallest


@dataclass(frozen=True)
class Design:
    """One look of the poster. `key` stands in addresses and in the names of its files."""

    key: str
    label: Promise
    text: Promise
    boxes: Mapping[str, Box]

    @property
    def template(self) -> str:
        """The page of one team."""
        return f"pdf/survey_posters/{self.key}.html"

    @property
    def css(self) -> str:
        """Its style sheet."""
        return f"app://static/css/pdf/survey-poster-{self.key}.css"

    @property
    def picture(self) -> str:
        """A small picture of it, to choose by."""
        return f"img/posters/{self.key}.svg"


COLOUR = Design(
    "kleur",
    _("Lots of colour"),
    _("Stands out on a full notice board. Takes a colour printer and ink."),
    {
        "organisation": Box(112, 8.5, 15, 8),
        "title": Box(112, 38, 56, 14, bold=True),
        "team": Box(138, 14, 24, 10, bold=True),
        "welcome": Box(174, 31, 22, 9),
        "address": Box(74, 9, 20, 6, bold=True, line=True),
        "contact": Box(174, 13, 13, 7),
    },
)
SPARING = Design(
    "zuinig",
    _("Easy on ink"),
    _("Black lines on white. Also good from a black-and-white printer or a copier."),
    {
        "organisation": Box(174, 7, 14, 8),
        "title": Box(174, 36, 56, 16, bold=True),
        "team": Box(148, 16, 24, 10, bold=True),
        "welcome": Box(174, 33, 22, 9),
        "address": Box(74, 9, 20, 6, bold=True, line=True),
        "contact": Box(174, 13, 13, 7),
    },
)
PICTOGRAMS = Design(
    "beelden",
    _("Pictures and plain language"),
    _("For who reads little Dutch: pictures with short sentences, in the survey's languages."),
    {
        "organisation": Box(90, 10, 13, 7),
        "title": Box(90, 36, 40, 12, bold=True),
        "team": Box(77, 22, 20, 9, bold=True),
        "welcome": Box(90, 41, 17, 8),
        "address": Box(78, 8, 18, 6, bold=True, line=True),
        "sentences": Box(131, 29, 22, 7, bold=True),
        "contact": Box(174, 11, 12, 7),
    },
)
DESIGNS = {design.key: design for design in (COLOUR, SPARING, PICTOGRAMS)}
