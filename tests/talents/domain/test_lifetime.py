"""How long a map may run."""

from datetime import date

import pytest

from talents.domain.lifetime import latest_end


@pytest.mark.parametrize(
    ("today", "latest"),
    [
        (date(2026, 11, 23), date(2028, 11, 23)),
        (date(2028, 2, 29), date(2030, 2, 28)),
        (date(2026, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_map_runs_for_24_months_at_most(today, latest):
    assert latest_end(today) == latest
