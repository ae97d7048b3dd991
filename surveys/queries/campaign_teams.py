"""The teams of an organisation as a tree, and those of a campaign as they are today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from organisations.domain.lineage import successor
from organisations.models import Organisation, Team
from surveys.domain.forecast import Forecast, Size, forecast, proposed_merges
from surveys.models import Campaign


@dataclass(frozen=True)
class Branch:
    """A department with its teams; the name is empty for teams without one."""

    name: str
    teams: tuple[Team, ...]


@dataclass(frozen=True)
class TeamOutlook:
    """What there will be to see of a team, when all answer and when the usual share does."""

    name: str
    department: str
    people: int
    is_small: bool
    if_all: bool
    if_most: bool


@dataclass(frozen=True)
class Merge:
    """A proposal: these teams together."""

    names: tuple[str, ...]
    people: int


@dataclass(frozen=True)
class Visibility:
    """What will be visible of a campaign."""

    teams: tuple[TeamOutlook, ...]
    merges: tuple[Merge, ...]
    people: int
    minimum: int
    whole_if_all: bool
    whole_if_most: bool


def department_name(team: Team) -> str:
    """The name of its department, or nothing."""
    return team.department.name if team.department else ""


def team_tree(organisation: Organisation) -> tuple[Branch, ...]:
    """Today's teams by department; teams without one come last. One query."""
    teams = organisation.teams.current().select_related("department")
    ordered = sorted(teams, key=lambda team: (not team.department, department_name(team)))
    return tuple(Branch(name, tuple(rows)) for name, rows in groupby(ordered, department_name))


def todays_teams(campaign: Campaign) -> dict[int, Team]:
    """The team as it is today for each row of the campaign, by the row's key. Two queries.

    A team that was merged since leads to the one that it's part of now.
    """
    teams = {
        team.pk: team for team in campaign.organisation.teams.select_related("department").all()
    }
    merged = {pk: team.merged_into_id for pk, team in teams.items()}
    return {row.pk: teams[successor(row.team_id, merged)] for row in campaign.teams.all()}


def draft_sizes(campaign: Campaign) -> tuple[Size, ...]:
    """The teams of a draft as they are today, each once."""
    return sizes_of({team.pk: team for team in todays_teams(campaign).values()}.values())


def sizes_of(teams: Iterable[Team]) -> tuple[Size, ...]:
    """Teams as the domain knows them, by department and name."""
    sizes = [Size(str(team.pk), team.name, team.headcount, department_name(team)) for team in teams]
    return tuple(sorted(sizes, key=lambda size: (not size.department, size.department, size.name)))


def visibility(sizes: Sequence[Size], minimum_group: int) -> Visibility:
    """What will be visible, by the rules that protect a real result."""
    outlook: Forecast = forecast(sizes, minimum_group)
    return Visibility(
        teams=tuple(
            TeamOutlook(
                size.name,
                size.department,
                size.people,
                size.people < minimum_group,
                outlook.teams[size.key].if_all,
                outlook.teams[size.key].if_most,
            )
            for size in sizes
        ),
        merges=merges_of(sizes, minimum_group),
        people=sum(size.people for size in sizes),
        minimum=minimum_group,
        whole_if_all=outlook.whole.if_all,
        whole_if_most=outlook.whole.if_most,
    )


def merges_of(sizes: Sequence[Size], minimum_group: int) -> tuple[Merge, ...]:
    """Which teams to put together."""
    return tuple(
        Merge(tuple(size.name for size in merge), sum(size.people for size in merge))
        for merge in proposed_merges(sizes, minimum_group)
    )
