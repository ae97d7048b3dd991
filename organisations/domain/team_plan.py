"""What a list of teams would change: new, changed, the same, or something to mend."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from organisations.domain.headcounts import parse_headcount
from organisations.domain.team_faults import Fault
from organisations.domain.team_lines import COUNT, DEPARTMENT, TEAM, Line
from organisations.domain.team_names import LONGEST_NAME, name_key, tidy_name

Key = tuple[str, str]


class Outcome(StrEnum):
    """What happens with a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    HELD = "held"  # it would change a team that can't change now, so it stays as it is
    WRONG = "wrong"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class Known:
    """A team that there is; `held_by` is what keeps it as it is, such as an open survey."""

    pk: int
    department: str
    name: str
    headcount: int
    held_by: str = ""

    @property
    def key(self) -> Key:
        """What tells it from the other teams."""
        return name_key(self.department), name_key(self.name)


@dataclass(frozen=True)
class Step:
    """A line with its outcome. `twin` is the number of the line that it repeats."""

    line: Line
    outcome: Outcome
    department: str = ""
    name: str = ""
    headcount: int = 0
    known: Known | None = None
    faults: Mapping[str, Fault] = field(default_factory=dict)
    twin: int = 0


@dataclass(frozen=True)
class Plan:
    """What happens with each line, in their order; the other teams stay as they are."""

    steps: tuple[Step, ...]

    def having(self, *outcomes: Outcome) -> tuple[Step, ...]:
        """The steps with one of these outcomes."""
        return tuple(step for step in self.steps if step.outcome in outcomes)

    @property
    def can_apply(self) -> bool:
        """Whether there is something to save and nothing to mend."""
        changes = self.having(Outcome.NEW, Outcome.CHANGED)
        return bool(changes) and not self.having(Outcome.WRONG)


def make_plan(
    lines: Sequence[Line], known: Sequence[Known], left_out: Collection[int] = ()
) -> Plan:
    """Match each line with a team by department and name, capitals and spaces aside.

    A line without a department is the one team that is called so, wherever it stands. A team
    without a department moves to the department that a line gives it.
    """
    steps = [
        Step(line, Outcome.LEFT_OUT) if line.number in left_out else _checked(line)
        for line in lines
    ]
    matches = _match([step for step in steps if step.outcome is Outcome.NEW], known)
    return Plan(tuple(matches.get(step.line.number, step) for step in steps))


def _checked(line: Line) -> Step:
    """The values of a line, or what is wrong with them."""
    faults: dict[str, Fault] = dict.fromkeys(line.unclear, Fault.UNCLEAR)
    department, name = tidy_name(line.department), tidy_name(line.team)
    for part, text in ((DEPARTMENT, department), (TEAM, name)):
        if len(text) > LONGEST_NAME:
            faults.setdefault(part, Fault.TOO_LONG)
        if not text.isprintable():
            faults.setdefault(part, Fault.UNPRINTABLE)
    if not name:
        faults.setdefault(TEAM, Fault.NO_TEAM)
    count = parse_headcount(line.count)
    if isinstance(count, Fault):
        faults.setdefault(COUNT, count)
        count = 0
    return Step(
        line, Outcome.WRONG if faults else Outcome.NEW, department, name, count, faults=faults
    )


def _match(steps: Sequence[Step], known: Sequence[Known]) -> dict[int, Step]:
    """Each step with the team that it is about; exact matches go first."""
    exact = {team.key: team for team in known}
    found: dict[int, Step] = {}
    taken: dict[int, int] = {}
    new: dict[Key, int] = {}  # the keys that weren't there, each with its first line
    later = []
    for step in steps:
        team = exact.get(_key(step))
        if team is None:
            later.append(step)
        else:
            found[step.line.number] = _with_team(step, team, taken)
    by_name: dict[str, list[Known]] = defaultdict(list)
    for team in known:
        by_name[name_key(team.name)].append(team)
    for step in later:
        same = by_name[name_key(step.name)]
        if step.department:
            same = [team for team in same if not team.department and team.pk not in taken]
        if _key(step) in new:
            found[step.line.number] = _wrong(step, {TEAM: Fault.TWICE}, new[_key(step)])
        elif len(same) > 1:
            found[step.line.number] = _wrong(step, {DEPARTMENT: Fault.WHICH_DEPARTMENT})
        elif same:
            found[step.line.number] = _with_team(step, same[0], taken)
            new[_key(step)] = step.line.number
        else:
            new[_key(step)] = step.line.number
            found[step.line.number] = step
    return found


def _key(step: Step) -> Key:
    return name_key(step.department), name_key(step.name)


def _with_team(step: Step, team: Known, taken: dict[int, int]) -> Step:
    if team.pk in taken:
        return _wrong(step, {TEAM: Fault.TWICE}, taken[team.pk])
    taken[team.pk] = step.line.number
    moves = bool(step.department) and not team.department
    if not moves and step.headcount == team.headcount:
        outcome = Outcome.SAME
    else:
        outcome = Outcome.HELD if team.held_by else Outcome.CHANGED
    department = step.department if moves else team.department
    return Step(step.line, outcome, department, team.name, step.headcount, team)


def _wrong(step: Step, faults: Mapping[str, Fault], twin: int = 0) -> Step:
    return Step(
        step.line,
        Outcome.WRONG,
        step.department,
        step.name,
        step.headcount,
        faults=dict(faults),
        twin=twin,
    )
