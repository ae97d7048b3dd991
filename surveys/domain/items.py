"""Item results of the whole organisation: shares in favour and against, strongest, weakest."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from surveys.domain.cells import Distribution, Suppressed
from surveys.domain.disclosure import HIGH_BOUND
from surveys.domain.facts import ItemFacts
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.scoring import Column

# Shares tell more of single people than a mean does, so they ask for a larger group.
SMALLEST_DISTRIBUTION: Final = 8
LISTED: Final = 3


def item_facts(
    questionnaire: Questionnaire,
    answered: npt.NDArray[np.uint8],
    minimum_group: int,
    responses: int,
) -> tuple[ItemFacts, ...]:
    """The distribution of each item, from turned answers (items × respondents, 0 where missing)."""
    least = max(SMALLEST_DISTRIBUTION, minimum_group)
    points = questionnaire.scale.maximum + 1
    facts = []
    for item, row in zip(questionnaire.all_items, answered, strict=True):
        counts = np.bincount(row, minlength=points)[1:].tolist()
        shown = sum(counts) >= least
        distribution = _distribution(questionnaire, counts, responses) if shown else Suppressed()
        facts.append(ItemFacts(item.code, distribution))
    return tuple(facts)


def strongest_and_weakest(facts: Sequence[ItemFacts]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of up to three items most and least in favour; no item is in both.

    Ranked by what is published only; ties go to the item with fewer (weakest: more) answers
    against, then to the first.
    """
    ranked = sorted(
        (-(share.favourable or 0), share.unfavourable or 0, place, fact.code)
        for place, fact in enumerate(facts)
        if isinstance(share := fact.distribution, Distribution)
    )
    strongest = ranked[:LISTED]
    weakest = sorted(ranked[LISTED:], key=lambda entry: (-entry[0], -entry[1], entry[2]))[:LISTED]
    return tuple(entry[3] for entry in strongest), tuple(entry[3] for entry in weakest)


def shares_of_people(
    questionnaire: Questionnaire,
    columns: Mapping[str, Column],
    minimum_group: int,
    responses: int,
) -> tuple[ItemFacts, ...]:
    """How many per cent of people score high, in the middle and low on each dimension."""
    least = max(SMALLEST_DISTRIBUTION, minimum_group)
    facts = []
    for code, column in columns.items():
        scores = column.points[column.valid] * 100
        high = int(np.count_nonzero(scores >= questionnaire.high_from * column.whole))
        low = int(np.count_nonzero(scores < questionnaire.low_below * column.whole))
        classes = [high, len(scores) - high - low, low]
        shown = len(scores) >= least
        facts.append(ItemFacts(code, _shares(classes, responses) if shown else Suppressed()))
    return tuple(facts)


def _distribution(questionnaire: Questionnaire, counts: list[int], responses: int) -> Distribution:
    """Shares from the number of answers per value, from value 1 up."""
    twice_middle = questionnaire.scale.minimum + questionnaire.scale.maximum
    classes = [0, 0, 0]
    for value, count in enumerate(counts, start=1):
        place = 0 if 2 * value > twice_middle else 1 if 2 * value == twice_middle else 2
        classes[place] += count
    return _shares(classes, responses)


def _shares(classes: list[int], responses: int) -> Distribution:
    largest = max(classes)
    if 100 * largest >= HIGH_BOUND * sum(classes):
        bounds = [HIGH_BOUND if count == largest else None for count in classes]
        return Distribution(bounds[0], bounds[1], bounds[2], n=responses, bounded=True)
    favourable, neutral, unfavourable = _percentages(classes)
    return Distribution(favourable, neutral, unfavourable, n=responses)


def _percentages(counts: list[int]) -> list[int]:
    """Whole percentages that add up to 100: the largest remainders are rounded up."""
    whole = sum(counts)
    shares = [100 * count // whole for count in counts]
    by_rest = sorted(range(len(counts)), key=lambda place: (-(100 * counts[place] % whole), place))
    for place in by_rest[: 100 - sum(shares)]:
        shares[place] += 1
    return shares
