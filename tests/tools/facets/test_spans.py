"""Which spans a range of minutes or people touches."""

import pytest

from tools.facets.spans import GROUPS, TIMES, touched


@pytest.mark.parametrize(
    ("least", "most", "spans"),
    [
        (None, None, set()),
        (7, None, {"tot-15"}),
        (None, 15, {"tot-15"}),
        (10, 15, {"tot-15"}),
        (15, 30, {"tot-15", "15-30"}),
        (30, 30, {"15-30"}),
        (30, 50, {"15-30", "30-60"}),
        (20, 90, {"15-30", "30-60", "60-120"}),
        (120, 120, {"60-120"}),
        (240, 480, {"vanaf-120"}),
    ],
)
def test_a_time_is_in_each_span_that_it_touches(least, most, spans):
    assert touched(TIMES, least, most) == spans


@pytest.mark.parametrize(
    ("least", "most", "spans"),
    [
        (1, 1, {"1"}),
        (1, 12, {"1", "2-5", "6-12"}),
        (2, 5, {"2-5"}),
        (6, 30, {"6-12", "vanaf-13"}),
        (13, None, {"vanaf-13"}),
    ],
)
def test_a_group_is_in_each_span_that_it_touches(least, most, spans):
    assert touched(GROUPS, least, most) == spans
