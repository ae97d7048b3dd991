"""How well statements hang together: figures for editors, over many respondents at once.

Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3),
297–334. The corrected item–total correlation ("item–rest", `r.drop` in R's psych) leaves the
statement itself out of the total: Nunnally, J. C., & Bernstein, I. H. (1994). Psychometric theory.

Missing answers: alpha and item–rest use those who answered every statement of the dimension on the
scale (listwise); "not applicable" counts as missing there. Rates are over all respondents.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from surveys.domain.answers import BLANK, DASH
from surveys.domain.questionnaire import Item, Questionnaire

# Below this, alpha says more about chance than about the statements.
SMALLEST_SAMPLE: Final = 30
# No organisation may work out another's answers from what is left after its own.
FEWEST_ORGANISATIONS: Final = 3

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class ItemQuality:
    """One statement. None is a figure that isn't given; rates are whole percentages."""

    code: str
    item_rest: float | None
    missing: int
    not_applicable: int


@dataclass(frozen=True)
class DimensionQuality:
    """One dimension; `complete` is how many answered all of it, None when too few did."""

    code: str
    alpha: float | None
    complete: int | None
    items: tuple[ItemQuality, ...]


@dataclass(frozen=True)
class Quality:
    """All dimensions, over this many respondents."""

    responses: int
    dimensions: tuple[DimensionQuality, ...]


def alpha(scores: Numbers) -> float | None:
    """Cronbach's alpha of respondents × items without gaps: k/(k−1) · (1 − Σ item var / total var).

    None for fewer than two items or respondents, or when everyone has the same total.
    """
    people, items = scores.shape
    if people < 2 or items < 2:
        return None
    total = float(scores.sum(axis=1).var(ddof=1))
    if total == 0:
        return None
    return float(items / (items - 1) * (1 - scores.var(axis=0, ddof=1).sum() / total))


def item_rest(scores: Numbers) -> list[float | None]:
    """Pearson's r of each item with the sum of the other items, for data without gaps.

    None where the item or the rest doesn't vary.
    """
    if scores.shape[1] < 2:
        return [None] * scores.shape[1]
    total = scores.sum(axis=1)
    return [_correlation(column, total - column) for column in scores.T]


def same_measure(one: Questionnaire, other: Questionnaire) -> bool:
    """Whether answers to both may be put together: the same codes, dimensions and scale.

    Words may differ: a statement that means something else gets another code.
    """
    return _measure(one) == _measure(other)


def characters(
    questionnaire: Questionnaire, packed: Sequence[str], order: Sequence[str]
) -> npt.NDArray[np.uint8]:
    """Packed answers as respondents × items, the items in this order of codes."""
    width = len(questionnaire.codes)
    rows = np.frombuffer("".join(packed).encode("ascii"), dtype=np.uint8).reshape(-1, width)
    return rows[:, [questionnaire.codes.index(code) for code in order]]


def quality(questionnaire: Questionnaire, answers: npt.NDArray[np.uint8]) -> Quality | None:
    """The figures of every dimension and of the outcome, from `characters`.

    None with fewer respondents than SMALLEST_SAMPLE; a dimension that fewer people answered
    completely has no alpha and no item–rest.
    """
    if len(answers) < SMALLEST_SAMPLE:
        return None
    scores = _scores(questionnaire, answers)
    places = {code: place for place, code in enumerate(questionnaire.codes)}
    groups = [(one.code, questionnaire.items_of(one.code)) for one in questionnaire.dimensions]
    if questionnaire.outcome_items:
        groups.append(("", questionnaire.outcome_items))
    return Quality(
        len(answers),
        tuple(
            _dimension(code, items, [places[item.code] for item in items], scores, answers)
            for code, items in groups
        ),
    )


def _measure(questionnaire: Questionnaire) -> tuple[object, ...]:
    scale = questionnaire.scale
    items = frozenset((one.code, one.dimension, one.reversed) for one in questionnaire.all_items)
    return items, scale.minimum, scale.maximum, scale.not_applicable is not None


def _scores(questionnaire: Questionnaire, answers: npt.NDArray[np.uint8]) -> Numbers:
    """Values with reversed items turned; nan for everything that is no point of the scale."""
    scale = questionnaire.scale
    values = answers.astype(np.float64) - ord("0")
    values[(values < scale.minimum) | (values > scale.maximum)] = np.nan
    turned = [place for place, item in enumerate(questionnaire.all_items) if item.reversed]
    values[:, turned] = scale.minimum + scale.maximum - values[:, turned]
    return values


def _dimension(
    code: str,
    items: Sequence[Item],
    places: list[int],
    scores: Numbers,
    answers: npt.NDArray[np.uint8],
) -> DimensionQuality:
    own = scores[:, places]
    whole = own[~np.isnan(own).any(axis=1)]
    enough = len(whole) >= SMALLEST_SAMPLE
    rests = item_rest(whole) if enough else [None] * len(items)
    return DimensionQuality(
        code=code,
        alpha=alpha(whole) if enough else None,
        complete=len(whole) if enough else None,
        items=tuple(
            ItemQuality(
                item.code, rest, _percent(column == ord(BLANK)), _percent(column == ord(DASH))
            )
            for item, rest, column in zip(items, rests, answers[:, places].T, strict=True)
        ),
    )


def _percent(which: npt.NDArray[np.bool_]) -> int:
    return round(100 * float(which.mean()))


def _correlation(one: Numbers, other: Numbers) -> float | None:
    if one.size < 2 or one.std() == 0 or other.std() == 0:
        return None
    return float(np.corrcoef(one, other)[0, 1])
