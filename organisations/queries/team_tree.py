"""An organisation's teams in two levels: departments, and the teams in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from organisations.domain.team_names import name_key
from organisations.holds import holds_on
from organisations.models import Department, Organisation, Team


@dataclass(frozen=True)
class Leaf:
    """A team; `held_by` has the titles of what keeps it as it is."""

    team: Team
    held_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Branch:
    """A department with its teams; without a department for the teams that have none."""

    department: Department | None
    leaves: tuple[Leaf, ...]

    @property
    def headcount(self) -> int:
        """The people of its teams together."""
        return sum(leaf.team.headcount for leaf in self.leaves)


@dataclass(frozen=True)
class TeamTree:
    """The departments by name; the teams without one come last."""

    branches: tuple[Branch, ...]

    @property
    def team_count(self) -> int:
        """The number of teams."""
        return sum(len(branch.leaves) for branch in self.branches)

    @property
    def headcount(self) -> int:
        """The people of all teams together."""
        return sum(branch.headcount for branch in self.branches)

    @property
    def has_departments(self) -> bool:
        """Whether there is a level above the teams."""
        return any(branch.department for branch in self.branches)

    @property
    def has_held(self) -> bool:
        """Whether an open survey keeps some team as it is."""
        return any(leaf.held_by for branch in self.branches for leaf in branch.leaves)


def team_tree(organisation: Organisation) -> TeamTree:
    """The teams of today; two queries, however many there are."""
    teams = list(organisation.teams.current())
    held = holds_on([team.pk for team in teams])
    departments = {team.department_id: team.department for team in teams}
    ordered = sorted(departments.values(), key=_order)
    return TeamTree(tuple(Branch(one, _leaves(one, teams, held)) for one in ordered))


def _order(department: Department | None) -> tuple[bool, str]:
    return department is None, name_key(department.name) if department else ""


def _leaves(
    department: Department | None, teams: Sequence[Team], held: dict[int, tuple[str, ...]]
) -> tuple[Leaf, ...]:
    pk = department.pk if department else None
    inside = sorted(
        (team for team in teams if team.department_id == pk), key=lambda team: name_key(team.name)
    )
    return tuple(Leaf(team, held.get(team.pk, ())) for team in inside)
