"""How large a text can be set: a quick guess from the typeface's widths.

Typesetting has the last word: a guess that is too large costs a second round for that face only.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from pdf.svg import FALLBACK_ROOM, text_width
from tools.printing.deck import CardKind
from tools.printing.sizes import is_bold

if TYPE_CHECKING:
    from tools.printing.faces import FaceText

POINTS = 72 / 25.4
TITLE_LEADING = 1.15
QUESTION_LEADING = 1.22
TEXT_LEADING = 1.35
GAP = 0.5  # between title and text, and between paragraphs, in ems


def first_step(face: "FaceText") -> int:
    """The first step of type at which the text seems to fit; the last when none does."""
    return next((step for step in range(face.last_step) if filled(face, step) <= 1), face.last_step)


def filled(face: "FaceText", step: int) -> float:
    """How much of the room for text a face seems to need at a step, as a share."""
    layout = face.layout
    room = layout.front_height if face.side == "front" else layout.back_height(step)
    return _height(face, step) / (room * POINTS)


def _height(face: "FaceText", step: int) -> float:
    layout = face.layout
    width = layout.text_width * POINTS
    if face.is_question:
        size, title = layout.front[step], layout.title
        bold = is_bold(size)
        leading = QUESTION_LEADING if bold else TEXT_LEADING
    else:
        size, bold, leading = layout.back[step], False, TEXT_LEADING
        title = layout.title_at(step)
        if face.side == "front" and face.title_leads:
            title = layout.lead(step)
    height = _lines(face.title, width / title, bold=True) * title * TITLE_LEADING + GAP * title
    height += (
        size * leading * sum(_lines(text, width / size, bold=bold) for text in face.paragraphs)
    )
    height += size * GAP * max(0, len(face.paragraphs) - 1)
    if face.kind == CardKind.LINK and face.side == "front":
        height += (layout.qr + 3) * POINTS  # with the margins above and below it
    return height


def _lines(text: str, width: float, *, bold: bool) -> int:
    """Lines of a text in a column of `width` ems."""
    count, used = 1, 0.0
    space = _em_width(" ", bold)
    for word in _words(text, bold):
        if used and used + space + word > width:
            count, used = count + 1, 0.0
        used += (space if used else 0.0) + word
        while used > width:
            count, used = count + 1, used - width
    return count


def _words(text: str, bold: bool) -> Iterable[float]:
    return (_em_width(word, bold) for word in text.split())


@lru_cache(maxsize=8192)
def _em_width(text: str, bold: bool) -> float:
    return text_width(text, 1, bold=bold) / FALLBACK_ROOM
