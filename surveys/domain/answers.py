"""Answers as one packed string: one character per item, in the order of the questionnaire version.

"1".."9" is a point of the scale, " " no answer, "-" not applicable. Not applicable counts as
answered, and as missing in every score.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from surveys.domain.questionnaire import Questionnaire, Scale

BLANK: Final = " "
DASH: Final = "-"
_INVALID: Final = 255


class NotApplicable(Enum):
    """The one answer outside the scale; an enum, so that types tell it from a missing answer."""

    ANSWER = "not applicable"


NOT_APPLICABLE: Final = NotApplicable.ANSWER
Answer: TypeAlias = int | NotApplicable | None


def pack(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> str:
    """Pack answers by item code; codes left out are blank.

    Unknown codes and values off the scale raise ValueError.
    """
    unknown = sorted(set(answers) - set(questionnaire.codes))
    if unknown:
        raise ValueError(f"unknown item: {', '.join(unknown)}")
    return "".join(
        _character(questionnaire.scale, answers.get(code)) for code in questionnaire.codes
    )


def unpack(questionnaire: Questionnaire, packed: str) -> dict[str, Answer]:
    """The answer per item code, None where blank.

    Raises ValueError on a wrong length or character.
    """
    if len(packed) != len(questionnaire.codes):
        raise ValueError(f"expected {len(questionnaire.codes)} answers, found {len(packed)}")
    return {
        code: _answer(questionnaire.scale, character)
        for code, character in zip(questionnaire.codes, packed, strict=True)
    }


def matrix(questionnaire: Questionnaire, packed: Sequence[str]) -> npt.NDArray[np.uint8]:
    """A whole campaign at once: respondents × items, 0 where missing.

    Raises ValueError like `unpack`.
    """
    width = len(questionnaire.codes)
    lengths = set(map(len, packed))
    if lengths - {width}:
        raise ValueError(f"expected {width} answers, found {sorted(lengths - {width})}")
    # A character outside Latin-1 becomes "?", which the table refuses like any other stranger.
    characters = "".join(packed).encode("latin-1", "replace")
    values = characters.translate(_table(questionnaire.scale))
    if _INVALID in values:
        raise ValueError("an answer is no point of the scale, blank or not applicable")
    return np.frombuffer(values, dtype=np.uint8).reshape(len(packed), width)


def _table(scale: Scale) -> bytes:
    """What each byte stands for: a point of the scale, 0 for missing, or invalid."""
    table = bytearray([_INVALID]) * 256
    table[ord(BLANK)] = 0
    if scale.not_applicable is not None:
        table[ord(DASH)] = 0
    for value in range(scale.minimum, scale.maximum + 1):
        table[ord(str(value))] = value
    return bytes(table)


def _character(scale: Scale, answer: Answer) -> str:
    if answer is None:
        return BLANK
    if answer is NOT_APPLICABLE:
        if scale.not_applicable is None:
            raise ValueError("this scale has no answer 'not applicable'")
        return DASH
    if not scale.minimum <= answer <= scale.maximum:
        raise ValueError(f"answer {answer} is outside {scale.minimum}–{scale.maximum}")
    return str(int(answer))


def _answer(scale: Scale, character: str) -> Answer:
    if character == BLANK:
        return None
    if character == DASH and scale.not_applicable is not None:
        return NOT_APPLICABLE
    if character in {str(value) for value in range(scale.minimum, scale.maximum + 1)}:
        return int(character)
    raise ValueError(f"{character!r} is no answer")
