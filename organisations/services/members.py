"""What changes who works for an organisation, and in which role."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from organisations.models import Membership, Organisation, Role, Team, User
from organisations.services.audit import record
from organisations.services.coordination import hold, keep_a_coordinator


@transaction.atomic
def change_role(
    *, membership: Membership, role: Role, teams: Iterable[Team], actor: User
) -> Membership:
    """Give a member another role, or a facilitator other teams.

    Raises LastCoordinator when nobody would coordinate any more, and ValidationError for a team
    of another organisation.
    """
    organisation, current = _held(membership)
    chosen = teams_for(role=role, teams=teams, organisation=organisation)
    if role != Role.COORDINATOR:
        keep_a_coordinator(organisation_id=organisation.pk, without=[current.pk])
    before, current.role = current.role, role
    current.save(update_fields=["role"])
    current.teams.set(chosen)
    record(
        action="member.role_changed",
        actor=actor,
        organisation=organisation,
        details=_told(current, chosen) | {"before": before},
    )
    return current


@transaction.atomic
def remove_member(*, membership: Membership, actor: User) -> None:
    """End somebody's work for the organisation; the account stays.

    Raises LastCoordinator when nobody would coordinate any more.
    """
    organisation, current = _held(membership)
    keep_a_coordinator(organisation_id=organisation.pk, without=[current.pk])
    left = current.user_id == actor.pk
    record(
        action="member.left" if left else "member.removed",
        actor=actor,
        organisation=organisation,
        details=_told(current),
    )
    current.delete()


@transaction.atomic
def hand_over(*, membership: Membership, to: Membership) -> None:
    """Let a member coordinate in one's place; the former coordinator becomes a reader.

    Raises ValidationError when it's no longer theirs to hand over, or to themselves.
    """
    organisation, current = _held(membership)
    successor = Membership.objects.select_related("user").filter(
        pk=to.pk, organisation=organisation, user__is_active=True
    )
    chosen = successor.exclude(pk=current.pk).first()
    if chosen is None or current.role != Role.COORDINATOR:
        raise ValidationError(_("Choose somebody else of your organisation."))
    Membership.objects.filter(pk=chosen.pk).update(role=Role.COORDINATOR)
    chosen.teams.clear()
    step_back(membership=current)
    record(
        action="coordination.handed_over",
        actor=current.user,
        organisation=organisation,
        details={"to": chosen.user.email},
    )


def step_back(*, membership: Membership) -> None:
    """A coordinator becomes a reader; whoever calls this has the organisation held.

    Raises LastCoordinator when nobody would coordinate any more.
    """
    keep_a_coordinator(organisation_id=membership.organisation_id, without=[membership.pk])
    Membership.objects.filter(pk=membership.pk).update(role=Role.READER)


def teams_for(*, role: Role, teams: Iterable[Team], organisation: Organisation) -> list[Team]:
    """The teams that go with a role: only a facilitator has any.

    Raises ValidationError for a team of another organisation.
    """
    chosen = list(teams) if role == Role.FACILITATOR else []
    if any(team.organisation_id != organisation.pk for team in chosen):
        raise ValidationError({"teams": _("Choose teams of this organisation.")})
    return chosen


def _held(membership: Membership) -> tuple[Organisation, Membership]:
    """The organisation, held, and the membership as it is now.

    Raises Membership.DoesNotExist when somebody removed it meanwhile.
    """
    organisation = hold(membership.organisation_id)
    return organisation, Membership.objects.select_related("user").get(
        pk=membership.pk, organisation=organisation
    )


def _told(membership: Membership, teams: Iterable[Team] = ()) -> dict[str, object]:
    return {
        "member": membership.user.email,
        "role": membership.role,
        "teams": [team.pk for team in teams],
    }
