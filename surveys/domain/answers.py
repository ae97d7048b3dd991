"""Answers as one packed string: one character per item, in the order of the questionnaire version.

"1".."9" is a point of the scale, " " no answer, "-" not applicable. Not applicable counts as answered, and as missing in
every score.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from surveys.domain.questionnaire import Questionnaire

BLANK: Final = " "
DASH: Final = "-"


class NotApplicable(Enum):
    """The one answer outside the scale; an enum so that type checkers tell it from a missing answer."""

    ANSWER = "not applicable"


NOT_APPLICABLE: Final = NotApplicable.ANSWER
Answer: TypeAlias = int | NotApplicable | None


def pack(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> str:
    """Pack answers by item code; codes left out are blank. Unknown codes and values off the scale raise ValueError."""
    raise NotImplementedError


def unpack(questionnaire: Questionnaire, packed: str) -> dict[str, Answer]:
    """The answer per item code, None where blank. Raises ValueError on a wrong length or character."""
    raise NotImplementedError


def matrix(questionnaire: Questionnaire, packed: Sequence[str]) -> npt.NDArray[np.uint8]:
    """A whole campaign at once: respondents × items, 0 where missing. Raises ValueError like `unpack`."""
    raise NotImplementedError
