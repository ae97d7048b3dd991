"""What to offer when nothing fits every choice."""

from dataclasses import dataclass
from itertools import combinations

from tools.facets.choices import WORDS, Choices
from tools.facets.counting import FacetIndex


@dataclass(frozen=True, slots=True)
class Nearest:
    """The rows, as bits, that fit when these choices are left out."""

    left_out: tuple[str, ...]
    rows: int


def nearest(index: FacetIndex, choices: Choices, with_words: int) -> Nearest | None:
    """Leave out as few facets as possible, and of those the ones that cost most results.

    `with_words` are the rows with the visitor's words. None when the list itself is empty.
    """
    facets = [*choices.values, *([WORDS] if choices.words else [])]
    for size in range(1, len(facets) + 1):
        tries = [
            _leaving_out(index, choices, with_words, out) for out in combinations(facets, size)
        ]
        best = max(tries, key=lambda found: found.rows.bit_count())
        if best.rows:
            return best
    return None


def _leaving_out(
    index: FacetIndex, choices: Choices, with_words: int, left_out: tuple[str, ...]
) -> Nearest:
    kept = {facet: values for facet, values in choices.values.items() if facet not in left_out}
    within = index.everything if WORDS in left_out else with_words
    return Nearest(left_out, index.matching(kept, within=within))
