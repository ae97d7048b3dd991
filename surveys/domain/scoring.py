"""Scores on 0–100: per person by a plain reference, for a whole campaign at once by numpy.

The campaign version keeps every score as an exact integer, so a release does not depend on the
order of the responses.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
import numpy.typing as npt

from surveys.domain.answers import Answer
from surveys.domain.questionnaire import Dimension, Item, Questionnaire


def dimension_score(
    questionnaire: Questionnaire, dimension: Dimension, answers: Mapping[str, Answer]
) -> float | None:
    """One person's score on 0–100, or None when too few items were answered."""
    return _score(
        questionnaire, questionnaire.items_of(dimension.code), dimension.minimum_answered, answers
    )


def outcome_score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> float | None:
    """One person's outcome on 0–100, or None when fewer than half its items were answered."""
    return _score(
        questionnaire, questionnaire.outcome_items, questionnaire.minimum_outcome_answered, answers
    )


def total_score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> float | None:
    """One person's unweighted mean of dimension scores, or None when too few exist."""
    return mean_of_dimensions(
        questionnaire,
        [
            dimension_score(questionnaire, dimension, answers)
            for dimension in questionnaire.dimensions
        ],
    )


def mean_of_dimensions(
    questionnaire: Questionnaire, scores: Iterable[float | None]
) -> float | None:
    """The unweighted mean of the scores that exist, or None below the questionnaire's minimum."""
    given = [score for score in scores if score is not None]
    return (
        fmean(given) if given and len(given) >= questionnaire.minimum_dimensions_for_total else None
    )


def _score(
    questionnaire: Questionnaire, items: Sequence[Item], minimum: int, answers: Mapping[str, Answer]
) -> float | None:
    scale = questionnaire.scale
    given = []
    for item in items:
        answer = answers.get(item.code)
        if isinstance(answer, int):
            given.append(scale.turn(answer) if item.reversed else answer)
    return scale.percent(fmean(given)) if given and len(given) >= minimum else None


@dataclass(frozen=True)
class Column:
    """One score of everyone.

    `points` over `whole` is the share of 0–100 reached; both are 0 where `valid` is not.
    """

    points: npt.NDArray[np.int64]
    valid: npt.NDArray[np.bool_]
    whole: int

    def percent(self) -> npt.NDArray[np.float64]:
        """Scores on 0–100 per respondent, nan where missing."""
        return np.where(self.valid, self.points * (100 / self.whole), np.nan)


def turned(questionnaire: Questionnaire, values: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """From respondents × items to items × respondents, reversed items turned; 0 is missing."""
    scale = questionnaire.scale
    rows = values.T.copy()
    for place, item in enumerate(questionnaire.all_items):
        if item.reversed:
            row = rows[place]
            rows[place] = np.where(row > 0, scale.minimum + scale.maximum - row, 0)
    return rows


def columns(questionnaire: Questionnaire, answered: npt.NDArray[np.uint8]) -> dict[str, Column]:
    """Each dimension's scores by its code, from `turned` answers."""
    places = {item.code: place for place, item in enumerate(questionnaire.all_items)}
    return {
        dimension.code: _column(
            questionnaire,
            [answered[places[item.code]] for item in questionnaire.items_of(dimension.code)],
            dimension.minimum_answered,
        )
        for dimension in questionnaire.dimensions
    }


def outcome_column(questionnaire: Questionnaire, answered: npt.NDArray[np.uint8]) -> Column | None:
    """The outcome scores from `turned` answers.

    None when the questionnaire has no outcome items.
    """
    if not questionnaire.outcome_items:
        return None
    rows = list(answered[len(questionnaire.items) :])
    return _column(questionnaire, rows, questionnaire.minimum_outcome_answered)


def _column(
    questionnaire: Questionnaire, rows: Sequence[npt.NDArray[np.uint8]], minimum: int
) -> Column:
    """Count and add item by item: long contiguous rows are what numpy is fast at."""
    scale = questionnaire.scale
    # Every count of answers divides this, so a mean of so many answers stays a whole number.
    common = math.lcm(*range(1, len(rows) + 1))
    count = np.zeros(rows[0].shape, dtype=np.uint8)
    added = np.zeros(rows[0].shape, dtype=np.uint8)
    for row in rows:
        count += row > 0
        added += row
    valid = count >= minimum
    above = added.astype(np.int64) - scale.minimum * count.astype(np.int64)
    per_answer = np.array([0, *(common // n for n in range(1, len(rows) + 1))], dtype=np.int64)
    points = np.where(valid, above * per_answer[count], 0)
    return Column(points=points, valid=valid, whole=common * (scale.maximum - scale.minimum))
