"""How far a running survey is, from the counts that were written down: never from the answers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, OuterRef, QuerySet, Subquery, Sum
from django.utils.translation import gettext as _

from surveys.domain import progress as rules
from surveys.models import Campaign, ProgressCount


@dataclass(frozen=True)
class Shown:
    """How many answered of a group, in words; `count` and `rate` are None for a small number."""

    name: str
    people: int
    count: int | None
    text: str

    @property
    def rate(self) -> int | None:
        """At least so many of a hundred people."""
        return None if self.count is None else rules.rate(self.count, self.people)

    @property
    def rate_text(self) -> str:
        """The rate in words, or a dash."""
        return "–" if self.rate is None else _("at least %(rate)d %%") % {"rate": self.rate}


@dataclass(frozen=True)
class DepartmentShown:
    """The teams of a department; the name is empty for teams without one."""

    name: str
    teams: tuple[Shown, ...]
    total: Shown


@dataclass(frozen=True)
class DayShown:
    """What was shown of all teams together from this day on."""

    day: date
    count: int | None
    text: str


@dataclass(frozen=True)
class Progress:
    """All that a page may say while a survey runs."""

    counted_on: date | None
    minimum: int
    total: Shown
    departments: tuple[DepartmentShown, ...]
    days: tuple[DayShown, ...]


def progress_of(campaign: Campaign) -> Progress:
    """The progress as it was written down last: two queries."""
    minimum = campaign.minimum_group
    rows = ProgressCount.objects.filter(campaign_team__campaign=campaign).order_by("day")
    latest: dict[int, int] = {}
    by_day: dict[date, list[int | None]] = defaultdict(list)
    for team_id, day, count in rows.values_list("campaign_team_id", "day", "count"):
        latest[team_id] = count
        by_day[day].append(rules.visible(count, step=minimum))
    groups: dict[str, list[Shown]] = defaultdict(list)
    for team in campaign.teams.order_by("department", "name"):
        count = rules.visible(latest.get(team.pk, 0), step=minimum)
        groups[team.department].append(_shown(team.name, team.headcount, count, minimum))
    departments = tuple(
        DepartmentShown(name, tuple(teams), _sum(name, teams, minimum))
        for name, teams in groups.items()
    )
    every = [team for department in departments for team in department.teams]
    days = {day: rules.total(counts) for day, counts in by_day.items()}
    return Progress(
        counted_on=max(by_day, default=None),
        minimum=minimum,
        total=_sum(_("All teams"), every, minimum),
        departments=departments,
        days=tuple(
            DayShown(day, count, at_least_or_fewer(count, minimum)) for day, count in days.items()
        ),
    )


def with_shown_totals(campaigns: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Annotate `shown_total`, what may be shown of all teams together; None for small numbers."""
    rows = ProgressCount.objects.order_by().filter(campaign_team__campaign=OuterRef("pk"))
    by_survey = rows.values("campaign_team__campaign")
    large = by_survey.filter(day=OuterRef("counted_on"), count__gte=OuterRef("minimum_group"))
    return campaigns.annotate(
        counted_on=Subquery(by_survey.annotate(last=Max("day")).values("last"))
    ).annotate(shown_total=Subquery(large.annotate(total=Sum("count")).values("total")))


def at_least_or_fewer(count: int | None, minimum: int) -> str:
    """In words, how many answered of a group."""
    if count is None:
        return _("fewer than %(minimum)d") % {"minimum": minimum}
    return _("at least %(count)d") % {"count": count}


def _sum(name: str, teams: Iterable[Shown], minimum: int) -> Shown:
    teams = list(teams)
    count = rules.total(team.count for team in teams)
    people = sum(team.people for team in teams)
    if count is None and len(teams) > 1:
        text = _("fewer than %(minimum)d per team") % {"minimum": minimum}
        return Shown(name, people, None, text)
    return _shown(name, people, count, minimum)


def _shown(name: str, people: int, count: int | None, minimum: int) -> Shown:
    return Shown(name, people, count, at_least_or_fewer(count, minimum))
