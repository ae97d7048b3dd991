"""The number of people, as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.headcounts import MOST_PEOPLE, looks_like_number, parse_headcount
from organisations.domain.team_faults import Fault


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("12 ", 12),
        ("\u00a012", 12),
        ("012", 12),
        ("12,0", 12),
        ("12.00", 12),
        ("1.200", 1200),
        ("1 200", 1200),
        ("12 personen", 12),
        ("12 medewerkers", 12),
        ("", Fault.NO_COUNT),
        ("  ", Fault.NO_COUNT),
        ("personen", Fault.NO_NUMBER),
        ("twaalf", Fault.NO_NUMBER),
        ("12 à 14", Fault.NO_NUMBER),
        ("١٢", Fault.NO_NUMBER),
        ("12,5", Fault.NOT_WHOLE),
        ("7.25", Fault.NOT_WHOLE),
        ("0", Fault.NOBODY),
        ("-3", Fault.NOBODY),
        ("10000", Fault.TOO_MANY),
        ("999999999", Fault.TOO_MANY),
    ],
)
def test_a_number_of_people(text, expected):
    assert parse_headcount(text) == expected


@given(st.integers(1, MOST_PEOPLE), st.sampled_from(["{}", " {} ", "{},0", "{}.0", "{} mensen"]))
def test_every_right_number_is_read(number, pattern):
    assert parse_headcount(pattern.format(number)) == number


@given(st.text())
def test_any_text_is_a_number_in_range_or_a_fault(text):
    found = parse_headcount(text)
    assert isinstance(found, Fault) or 1 <= found <= MOST_PEOPLE
    assert looks_like_number(text) == (found not in (Fault.NO_COUNT, Fault.NO_NUMBER))
