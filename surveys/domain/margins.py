"""How far chance alone may move a mean: so that words about a difference promise no more."""

import math
from typing import Final

# On 0–100. With few people who answer alike, chance isn't smaller than this spread; and a group
# whose answers are all the same can't be known by its margin.
LEAST_SPREAD: Final = 15.0
STEP: Final = 5


def margin(persons: int, points: int, squares: int, whole: int) -> int:
    """Half the width of the 95 % interval of a mean, on 0–100, rounded up to fives.

    `points` and `squares` are the sums of scores from 0 to `whole`, and of their squares. Student's
    t: mean ± t · s / √n. Rounded so coarsely that it doesn't tell the answers.
    """
    mean = points / persons
    variance = max(0.0, squares - persons * mean * mean) / (persons - 1)
    spread = max(LEAST_SPREAD, 100 * math.sqrt(variance) / whole)
    return STEP * math.ceil(student_t(persons - 1) * spread / math.sqrt(persons) / STEP)


def student_t(freedom: int) -> float:
    """The 97.5th percentile of Student's t, within 0.005 from 4 degrees of freedom on.

    M. Abramowitz and I. Stegun, *Handbook of Mathematical Functions*, 26.7.5.
    """
    z = 1.959964
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    fourth = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    terms = (first, second, third, fourth)
    return z + sum(term / float(freedom) ** (n + 1) for n, term in enumerate(terms))
