"""The charts of a survey that runs: per team and day by day, each with its text alternative."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pdf.charts import Bar, bar_chart
from pdf.count_chart import Count, count_chart
from surveys.queries.charts import NARROW, WIDE
from surveys.queries.progress import DepartmentShown, Progress

# More bars than this no longer fit on a screen; the table below has every day.
DAYS_IN_CHART = 14


@dataclass(frozen=True)
class Drawn:
    """The same figures twice: for a wide screen, and with the labels above the bars."""

    wide: str
    narrow: str


def team_chart(department: DepartmentShown, *, prefix: str) -> Drawn:
    """A bar per team: how many of a hundred people answered, at least."""
    bars = [Bar(team.name, team.rate, team.text) for team in department.teams]
    said = " ".join(
        _("%(name)s: %(count)s of %(people)d people.")
        % {"name": team.name, "count": team.text, "people": team.people}
        for team in department.teams
    )
    alt = _("Answers per team, in per cent of its people. %(teams)s") % {"teams": said}
    return Drawn(
        bar_chart(bars, alt=alt, prefix=prefix, width=WIDE),
        bar_chart(bars, alt=alt, prefix=f"{prefix}-small", width=NARROW),
    )


def day_chart(progress: Progress) -> Drawn | None:
    """A bar per day, the last ones; None before there's a number to show."""
    days = [day for day in progress.days if day.count is not None][-DAYS_IN_CHART:]
    if not days:
        return None
    counts = [Count(date_format(day.day, "j F"), day.count or 0) for day in days]
    said = " ".join(f"{date_format(day.day, 'j F')}: {day.text}." for day in days)
    alt = _("Answers of all teams together, day by day. %(days)s") % {"days": said}
    whole = max(progress.total.people, *(count.value for count in counts))
    return Drawn(
        count_chart(counts, whole=whole, alt=alt, prefix="days", width=WIDE),
        count_chart(counts, whole=whole, alt=alt, prefix="days-small", width=NARROW),
    )
