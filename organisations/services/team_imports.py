"""Saving a list of teams, exactly as its preview showed it."""

import hashlib
from collections.abc import Sequence

from django.db import transaction

from content.models import SheetUpload
from organisations.domain.team_names import name_key
from organisations.domain.team_plan import Known, Outcome, Plan, Step, make_plan
from organisations.holds import holds_on
from organisations.models import Department, Organisation, Team, User
from organisations.services.audit import record
from organisations.services.team_uploads import left_out, read_upload
from organisations.services.teams import drop_empty_departments, lock_teams


class Outdated(Exception):
    """The teams changed since the preview, or the list was saved already."""


def plan_upload(organisation: Organisation, upload: SheetUpload, *, lock: bool = False) -> Plan:
    """What the list would change now; reads only, in three queries at most."""
    lines = read_upload(upload).lines
    return make_plan(lines, known_teams(organisation, lock=lock), left_out(upload))


def known_teams(organisation: Organisation, *, lock: bool = False) -> list[Known]:
    """The teams of today, as a plan needs them."""
    teams = list(organisation.teams.current())
    held = holds_on([team.pk for team in teams], lock=lock)
    return [
        Known(
            team.pk,
            team.department.name if team.department else "",
            team.name,
            team.headcount,
            ", ".join(held.get(team.pk, ())),
        )
        for team in teams
    ]


def fingerprint(plan: Plan) -> str:
    """The same for the same changes: what the coordinator agreed to."""
    told = [
        (step.outcome.value, step.department, step.name, step.headcount, step.known)
        for step in plan.having(Outcome.NEW, Outcome.CHANGED)
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


@transaction.atomic
def save_teams(*, organisation: Organisation, upload: SheetUpload, seen: str, actor: User) -> Plan:
    """Add and change what the preview with the fingerprint `seen` said, and forget the list.

    Raises Outdated when that isn't what would happen now.
    """
    lock_teams(organisation)
    locked = SheetUpload.objects.select_for_update().filter(pk=upload.pk).first()
    if locked is None:
        raise Outdated
    plan = plan_upload(organisation, locked, lock=True)
    if fingerprint(plan) != seen or not plan.can_apply:
        raise Outdated
    new, changed = plan.having(Outcome.NEW), plan.having(Outcome.CHANGED)
    departments = _departments(organisation, [*new, *changed])
    Team.objects.bulk_create(
        Team(
            organisation=organisation,
            name=step.name,
            headcount=step.headcount,
            department=departments.get(name_key(step.department)),
        )
        for step in new
    )
    teams = organisation.teams.in_bulk([step.known.pk for step in changed if step.known])
    for step in changed:
        team = teams[step.known.pk]
        team.headcount = step.headcount
        team.department = departments.get(name_key(step.department))
    Team.objects.bulk_update(teams.values(), ["headcount", "department"])
    drop_empty_departments(organisation)
    details = {"new": [_told(step) for step in new], "changed": [_told(step) for step in changed]}
    record(action="teams.imported", actor=actor, organisation=organisation, details=details)
    locked.delete()
    return plan


def _departments(organisation: Organisation, steps: Sequence[Step]) -> dict[str, Department]:
    """Every department that these steps name, by its key; a new one as it was spelled first."""
    known = {name_key(one.name): one for one in organisation.departments.all()}
    wanted: dict[str, str] = {}
    for step in steps:
        if step.department:
            wanted.setdefault(name_key(step.department), step.department)
    Department.objects.bulk_create(
        Department(organisation=organisation, name=name)
        for key, name in wanted.items()
        if key not in known
    )
    return {name_key(one.name): one for one in organisation.departments.all()}


def _told(step: Step) -> list[str | int]:
    return [step.department, step.name, step.headcount]
