"""Which dimensions go together with the outcome, over a whole organisation that is large enough."""

import math
from collections.abc import Mapping
from typing import Final

import numpy as np

from surveys.domain.facts import Driver
from surveys.domain.scoring import Column

SMALLEST_CORRELATION: Final = 30


def drivers(
    columns: Mapping[str, Column], outcome: Column | None, minimum_group: int
) -> tuple[Driver, ...]:
    """Pearson's r of each dimension with the outcome, strongest first.

    Over people with both scores, at least 30 of them; a dimension or outcome on which everyone
    agrees has none.
    """
    if outcome is None:
        return ()
    found = []
    for code, column in columns.items():
        both = column.valid & outcome.valid
        if np.count_nonzero(both) >= max(SMALLEST_CORRELATION, minimum_group):
            r = _correlation(column.points[both].astype(float), outcome.points[both].astype(float))
            if r is not None:
                found.append(Driver(code, r))
    return tuple(sorted(found, key=lambda driver: -driver.correlation))


def _correlation(x: np.ndarray, y: np.ndarray) -> float | None:
    """Pearson's r in two decimals, or None without spread.

    Points are whole numbers, so these sums are exact in the usual sizes and do not depend on the
    order of respondents.
    """
    n = len(x)
    # No matrix product: its threads cost a small machine more than they bring here.
    sx, sy, sxx, syy, sxy = (
        int(v) for v in (x.sum(), y.sum(), (x * x).sum(), (y * y).sum(), (x * y).sum())
    )
    spread_x, spread_y = n * sxx - sx * sx, n * syy - sy * sy
    if spread_x <= 0 or spread_y <= 0:
        return None
    return round((n * sxy - sx * sy) / math.sqrt(spread_x * spread_y), 2)
