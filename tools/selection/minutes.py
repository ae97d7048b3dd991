"""How long things take, at least and at most, and what the clock says meanwhile."""

import datetime
import re
from typing import NamedTuple, Self

from django.utils.translation import gettext as _

CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


class Minutes(NamedTuple):
    """A time that isn't exact: at least so many minutes, at most so many."""

    least: int
    most: int

    def plus(self, other: Self) -> "Minutes":
        """Both after each other."""
        return Minutes(self.least + other.least, self.most + other.most)

    def __str__(self) -> str:
        if self.least == self.most:
            return in_words(self.most)
        if self.most < 60:
            return _("%(least)s–%(most)s min") % {"least": self.least, "most": self.most}
        return f"{in_words(self.least)} – {in_words(self.most)}"


NONE = Minutes(0, 0)


def in_words(minutes: int) -> str:
    """Such as '25 min', '2 h' or '1 h 25 min'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)s min") % {"minutes": rest}
    if not rest:
        return _("%(hours)s h") % {"hours": hours}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}


def read_clock(text: str) -> datetime.time | None:
    """The time of the day, written as 09:00 or 9:00; None for anything else."""
    match = CLOCK.fullmatch(text)
    return datetime.time(int(match[1]), int(match[2])) if match else None


def clock(begin: datetime.time, minutes: int) -> str:
    """What the clock says so many minutes after the beginning, such as '09:25'."""
    total = (begin.hour * 60 + begin.minute + minutes) % (24 * 60)
    return f"{total // 60:02}:{total % 60:02}"
