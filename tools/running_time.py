"""How the minutes of steps add up: when each begins and ends, and how long all take together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# From two hours on people think in hours.
LONG = 120


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step; `start` and `end` are minutes from the beginning, None when that isn't known."""

    number: int
    title: str
    text: Any
    minutes: int | None
    start: int | None
    end: int | None

    @property
    def clock(self) -> str:
        """Such as 'minute 3–12', or '0:35–4:35' when it ends hours later; empty when unknown."""
        if self.start is None or self.end is None:
            return ""
        if self.end >= LONG:
            return f"{_hours(self.start)}–{_hours(self.end)}"
        return _("minute %(start)s–%(end)s") % {"start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class RunningTime:
    """The steps with their times; `minutes` counts only the steps that have a fixed time."""

    steps: tuple[TimedStep, ...]

    @property
    def minutes(self) -> int:
        """The minutes of all steps that say how long they take."""
        return sum(step.minutes or 0 for step in self.steps)

    @property
    def untimed(self) -> int:
        """How many steps have no fixed time."""
        return sum(step.minutes is None for step in self.steps)

    @property
    def text(self) -> str:
        """The sum in words: 'at least' when a step has no fixed time; empty without minutes."""
        if not self.minutes:
            return ""
        if not self.untimed:
            return _("Together %(time)s") % {"time": minutes_text(self.minutes)}
        return ngettext(
            "Together at least %(time)s: %(count)s step has no fixed time",
            "Together at least %(time)s: %(count)s steps have no fixed time",
            self.untimed,
        ) % {"time": minutes_text(self.minutes), "count": self.untimed}


def running_time(steps: Iterable[Mapping[str, Any]], *, in_one_go: bool = True) -> RunningTime:
    """Add up the steps' minutes.

    After a step without a fixed time nobody knows when the next one starts; when the steps are
    spread over days or weeks (`in_one_go` false) no step has a start.
    """
    timed, now = [], 0 if in_one_go else None
    for number, step in enumerate(steps, start=1):
        minutes = step["minutes"] or None
        end = now + minutes if now is not None and minutes else None
        start = now if end is not None else None
        timed.append(TimedStep(number, step["title"], step["text"], minutes, start, end))
        now = end
    return RunningTime(tuple(timed))


def minutes_text(minutes: int) -> str:
    """Such as '45 minutes', '4 hours' or '3 hours 25 minutes'."""
    hours, rest = divmod(minutes, 60) if minutes >= LONG else (0, minutes)
    parts = [
        ngettext("%(hours)s hour", "%(hours)s hours", hours) % {"hours": hours} if hours else "",
        ngettext("%(minutes)s minute", "%(minutes)s minutes", rest) % {"minutes": rest}
        if rest
        else "",
    ]
    return " ".join(part for part in parts if part)


def _hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
