"""How long a talent map may run."""

from datetime import date

LONGEST_YEARS = 2


def latest_end(today: date) -> date:
    """The latest last day of a map that is opened or changed today: 24 months on."""
    year = today.year + LONGEST_YEARS
    is_leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day else today.replace(year=year)
