"""Scores on 0–100: per person by a plain reference, for a whole campaign at once by numpy."""

from collections.abc import Mapping

from surveys.domain.answers import Answer
from surveys.domain.questionnaire import Dimension, Questionnaire


def dimension_score(
    questionnaire: Questionnaire, dimension: Dimension, answers: Mapping[str, Answer]
) -> float | None:
    """One person's score on 0–100, or None when fewer items than the dimension's minimum were answered."""
    raise NotImplementedError


def outcome_score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> float | None:
    """One person's outcome on 0–100, or None when fewer than half of the outcome items were answered."""
    raise NotImplementedError


def total_score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> float | None:
    """One person's unweighted mean of the dimension scores, or None when too few dimensions have one."""
    raise NotImplementedError
