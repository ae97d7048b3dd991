"""Moments in the time of Belgium: both nights that the clock changes, and the turn of the year."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.times import (
    GRACE,
    ZONE,
    NoSuchTimeError,
    Phase,
    closing,
    grace_end,
    keep_until,
    local_day,
    months_later,
    opening,
    phase,
    same_time_later,
    usual_closing,
    usual_opening,
    wall_length,
)

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
days = st.dates(date(2024, 1, 1), date(2040, 12, 31))
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize("make", (opening, closing))
@pytest.mark.parametrize("clock", (time(2), time(2, 30), time(2, 59)))
def test_the_hour_that_spring_skips_is_refused(make, clock):
    with pytest.raises(NoSuchTimeError):
        make(SPRING, clock)


def test_around_the_skipped_hour_the_clock_goes_on():
    assert opening(SPRING, time(1, 59)) == utc(2027, 3, 28, 0, 59)
    assert opening(SPRING, time(3)) == utc(2027, 3, 28, 1)


def test_of_the_hour_that_autumn_repeats_people_get_the_most():
    """Opening takes the first, closing the second."""
    assert opening(AUTUMN, time(2, 30)) == utc(2027, 10, 31, 0, 30)
    assert closing(AUTUMN, time(2, 30)) == utc(2027, 10, 31, 1, 30)
    assert opening(AUTUMN, time(3)) == closing(AUTUMN, time(3)) == utc(2027, 10, 31, 2)


@pytest.mark.parametrize(
    ("closes_at", "ends_at"),
    (
        (closing(SPRING, time(1, 30)), utc(2027, 3, 28, 1, 30)),  # 03:30 on the wall
        (opening(AUTUMN, time(2, 30)), utc(2027, 10, 31, 1, 30)),  # 02:30 again
        (closing(date(2026, 12, 31), time(23, 30)), utc(2026, 12, 31, 23, 30)),  # next year
    ),
)
def test_the_grace_hour_is_an_hour_that_passes(closes_at, ends_at):
    assert grace_end(closes_at) == ends_at
    assert grace_end(closes_at.astimezone(ZONE)) == ends_at


@pytest.mark.parametrize(
    ("now", "expected"),
    (
        (utc(2027, 3, 8, 10), datetime(2027, 4, 2, 18, tzinfo=ZONE)),  # over the change in spring
        (utc(2027, 10, 11, 10), datetime(2027, 11, 5, 18, tzinfo=ZONE)),  # and in autumn
        (utc(2026, 12, 21, 10), datetime(2027, 1, 15, 18, tzinfo=ZONE)),  # into the next year
        (utc(2026, 12, 31, 23, 30), datetime(2027, 1, 22, 18, tzinfo=ZONE)),  # January over here
    ),
)
def test_the_usual_end_is_a_friday_at_six_after_three_weeks(now, expected):
    assert usual_closing(now) == expected
    assert usual_closing(now).astimezone(ZONE).hour == 18


def test_the_usual_start_is_the_next_tuesday_at_nine():
    assert usual_opening(utc(2026, 12, 29, 5)) == datetime(2027, 1, 5, 9, tzinfo=ZONE)
    assert usual_opening(utc(2027, 3, 27, 23, 30)) == datetime(2027, 3, 30, 9, tzinfo=ZONE)


def test_lengths_are_those_of_the_clock_on_the_wall():
    start = opening(date(2027, 3, 26), time(18))
    assert same_time_later(start, timedelta(weeks=1)) == opening(date(2027, 4, 2), time(18))
    assert wall_length(start, opening(date(2027, 4, 2), time(18))) == timedelta(weeks=1)
    skipped = opening(date(2027, 3, 21), time(2, 30))
    assert same_time_later(skipped, timedelta(weeks=1)) == opening(SPRING, time(3, 30))


def test_the_phases_touch_without_a_gap():
    opens, closes = utc(2027, 1, 5, 8), utc(2027, 1, 29, 17)
    tick = timedelta(microseconds=1)
    assert phase(opens, closes, opens - tick) == Phase.PLANNED
    assert phase(opens, closes, opens) == Phase.RUNNING
    assert phase(opens, closes, closes - tick) == Phase.RUNNING
    assert phase(opens, closes, closes) == Phase.GRACE
    assert phase(opens, closes, closes + GRACE - tick) == Phase.GRACE
    assert phase(opens, closes, closes + GRACE) == Phase.OVER
    assert phase(None, closes, closes - tick) == Phase.RUNNING


def test_answers_are_kept_for_24_months_from_the_day_in_belgium():
    assert keep_until(utc(2026, 12, 31, 23, 30)) == date(2029, 1, 1)
    assert keep_until(utc(2028, 2, 29, 12)) == date(2030, 2, 28)
    assert months_later(date(2026, 10, 31), 4) == date(2027, 2, 28)


@given(days, clocks)
def test_a_moment_that_exists_shows_what_was_asked(day, clock):
    try:
        first, last = opening(day, clock), closing(day, clock)
    except NoSuchTimeError:
        assert day.month == 3
        return
    for found in (first, last):
        shown = found.astimezone(ZONE)
        assert (shown.date(), shown.time()) == (day, clock)
    assert last - first in (timedelta(0), timedelta(hours=1))
    assert local_day(first) == day


@given(st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))
def test_the_usual_survey_always_lasts_three_to_four_weeks(now):
    length = wall_length(now, usual_closing(now))
    assert timedelta(days=20) < length < timedelta(days=28)
    assert usual_closing(now).astimezone(ZONE).weekday() == 4


@given(days, st.integers(0, 60))
def test_months_later_is_that_month(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).month != later.month
