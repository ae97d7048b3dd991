"""The moments of a survey in the time of Belgium, also on the two nights when the clock changes.

Moments are aware; lengths are what a clock on the wall shows, so three weeks from Friday 18:00 is
Friday 18:00, whatever the clock did in between.
"""

import calendar
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Brussels")
# Who has the questions open at the end may still send them for this long.
GRACE: Final = timedelta(hours=1)
# Long enough to answer questions about a result and to compare with the next one.
KEEP_MONTHS: Final = 24
USUAL_LENGTH: Final = timedelta(weeks=3)
LONGEST: Final = timedelta(days=366)
USUAL_OPENING_DAY, USUAL_OPENING_TIME = calendar.TUESDAY, time(9)
USUAL_CLOSING_DAY, USUAL_CLOSING_TIME = calendar.FRIDAY, time(18)


class NoSuchTimeError(ValueError):
    """The clock skips this moment: the last Sunday of March has no 02:30."""


class Phase(StrEnum):
    """Where a survey is in its life."""

    DRAFT = "draft"
    PLANNED = "planned"
    RUNNING = "running"
    GRACE = "grace"
    OVER = "over"
    CLOSED = "closed"


def moment(day: date, clock: time, *, later: bool = False) -> datetime:
    """The moment when the clock in Belgium shows this, in UTC.

    In the night that the clock goes back an hour comes twice: the first is meant, or the second
    when `later` is asked. Raises NoSuchTimeError for a moment that the clock skips.
    """
    shown = datetime.combine(day, clock.replace(tzinfo=None))
    found = shown.replace(tzinfo=ZONE, fold=int(later)).astimezone(UTC)
    if _wall(found) != shown:
        raise NoSuchTimeError(f"{shown:%d/%m/%Y %H:%M} doesn't exist")
    return found


def opening(day: date, clock: time) -> datetime:
    """The moment to open: the first of two. Raises NoSuchTimeError."""
    return moment(day, clock)


def closing(day: date, clock: time) -> datetime:
    """The moment to close: the second of two, so that nobody loses an hour.

    Raises NoSuchTimeError.
    """
    return moment(day, clock, later=True)


def grace_end(closes_at: datetime) -> datetime:
    """Until when a form that was open may still be sent: an hour that really passes."""
    return closes_at.astimezone(UTC) + GRACE


def phase(opens_at: datetime | None, closes_at: datetime, now: datetime) -> Phase:
    """Where a survey is that was started and not closed yet."""
    if now >= grace_end(closes_at):
        return Phase.OVER
    if now >= closes_at:
        return Phase.GRACE
    return Phase.PLANNED if opens_at and now < opens_at else Phase.RUNNING


def usual_opening(now: datetime) -> datetime:
    """The next Tuesday at 9:00: people are back, and the day is not too full yet."""
    return opening(
        _next(_wall(now).date() + timedelta(days=1), USUAL_OPENING_DAY), USUAL_OPENING_TIME
    )


def usual_closing(opens_at: datetime) -> datetime:
    """The first Friday at 18:00 that gives people three weeks."""
    day = _next((_wall(opens_at) + USUAL_LENGTH).date(), USUAL_CLOSING_DAY)
    return closing(day, USUAL_CLOSING_TIME)


def wall_length(start: datetime, end: datetime) -> timedelta:
    """How long it lasts by the clock on the wall."""
    return _wall(end) - _wall(start)


def same_time_later(start: datetime, length: timedelta) -> datetime:
    """The moment so much later by the clock on the wall; a skipped hour moves on by one."""
    target = _wall(start) + length
    try:
        return moment(target.date(), target.time(), later=True)
    except NoSuchTimeError:
        target += timedelta(hours=1)
        return moment(target.date(), target.time(), later=True)


def local_day(at: datetime) -> date:
    """The day on which this is in Belgium."""
    return _wall(at).date()


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def keep_until(closes_at: datetime) -> date:
    """The last day that answers are kept when nobody asks for an earlier one."""
    return months_later(local_day(closes_at), KEEP_MONTHS)


def _wall(at: datetime) -> datetime:
    """What the clock on the wall shows."""
    return at.astimezone(ZONE).replace(tzinfo=None, fold=0)


def _next(day: date, weekday: int) -> date:
    """This day, or the first one after it that is this day of the week."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)
