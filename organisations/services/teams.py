"""What changes an organisation's teams.

Each service locks the organisation first, so that two people can't make the same team at once.
"""

from django.db import transaction
from django.db.models import ProtectedError

from organisations.domain.team_names import name_key, tidy_name
from organisations.holds import refuse_when_held
from organisations.models import Department, Organisation, Team, User
from organisations.queries.team_lineage import ancestry
from organisations.services.audit import record


class TeamInUse(Exception):
    """The team has results or a talent map, so it can't be removed."""


class NameTaken(Exception):
    """There is a team, or a department, with this name already."""


@transaction.atomic
def add_team(
    *, organisation: Organisation, name: str, headcount: int, department: str, actor: User
) -> Team:
    """Add a team, with its department when that is new. Raises NameTaken."""
    lock_teams(organisation)
    team = Team(
        organisation=organisation,
        name=tidy_name(name),
        headcount=headcount,
        department=department_called(organisation, department),
    )
    refuse_taken(team)
    team.save()
    details = {"team": team.pk, "name": team.full_name, "headcount": headcount}
    record(action="team.added", actor=actor, organisation=organisation, details=details)
    return team


@transaction.atomic
def change_team(*, team: Team, name: str, headcount: int, department: str, actor: User) -> Team:
    """Change what differs; a new name is recorded, so that the team's page can tell the old one.

    Raises NameTaken, and TeamHeld when an open survey counts with the old size or department.
    """
    lock_teams(team.organisation)
    team = Team.objects.select_related("organisation", "department").get(pk=team.pk)
    before = {"name": team.name, "headcount": team.headcount, "department": _name(team.department)}
    team.name, team.headcount = tidy_name(name), headcount
    team.department = department_called(team.organisation, department)
    after = {"name": team.name, "headcount": team.headcount, "department": _name(team.department)}
    refuse_taken(team)
    team.save()
    if before["name"] != after["name"]:
        _record("team.renamed", team, actor, {"from": before.pop("name"), "to": after.pop("name")})
    changed = {key: [before[key], after[key]] for key in before if before[key] != after[key]}
    if changed:
        _record("team.changed", team, actor, changed)
    drop_empty_departments(team.organisation)
    return team


@transaction.atomic
def remove_team(*, team: Team, actor: User) -> None:
    """Remove a team that nothing refers to, and with it the teams that were merged into it.

    Raises TeamHeld when an open survey counts with it, TeamInUse when another survey or a talent
    map holds on to one of them.
    """
    lock_teams(team.organisation)
    refuse_when_held([team.pk])
    name, going = team.full_name, [team.pk, *(old.pk for old in ancestry(team))]
    _record("team.removed", team, actor, {"name": name, "headcount": team.headcount})
    try:
        with transaction.atomic():
            Team.objects.filter(pk__in=going).delete()
    except ProtectedError as error:
        raise TeamInUse(name) from error
    drop_empty_departments(team.organisation)


@transaction.atomic
def rename_department(*, department: Department, name: str, actor: User) -> None:
    """Give a department another name. Raises NameTaken."""
    organisation = department.organisation
    lock_teams(organisation)
    before, name = department.name, tidy_name(name)
    others = organisation.departments.exclude(pk=department.pk)
    if name_key(name) in {name_key(other.name) for other in others}:
        raise NameTaken(name)
    department.name = name
    department.save()
    if before != name:
        details = {"department": department.pk, "from": before, "to": name}
        record(action="department.renamed", actor=actor, organisation=organisation, details=details)


def lock_teams(organisation: Organisation) -> None:
    """Let others wait with the teams of this organisation until the transaction ends."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)


def department_called(organisation: Organisation, name: str) -> Department | None:
    """The department with this name, capitals aside; a new one when there is none yet."""
    name = tidy_name(name)
    if not name:
        return None
    for department in organisation.departments.all():
        if name_key(department.name) == name_key(name):
            return department
    return Department.objects.create(organisation=organisation, name=name)


def refuse_taken(team: Team) -> None:
    """Raises NameTaken when its department has another team that is called so."""
    others = Team.objects.current().filter(
        organisation=team.organisation, department=team.department
    )
    if name_key(team.name) in {name_key(other.name) for other in others.exclude(pk=team.pk)}:
        raise NameTaken(team.name)


def drop_empty_departments(organisation: Organisation) -> None:
    """A department is there as long as it has a team."""
    used = Team.objects.current().filter(organisation=organisation, department__isnull=False)
    organisation.departments.exclude(pk__in=used.values("department")).delete()


def _name(department: Department | None) -> str:
    return department.name if department else ""


def _record(action: str, team: Team, actor: User, details: dict) -> None:
    record(
        action=action,
        actor=actor,
        organisation=team.organisation,
        details={"team": team.pk, **details},
    )
