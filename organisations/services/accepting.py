"""Saying yes to an invitation."""

from django.db import IntegrityError, transaction

from organisations.models import MemberInvitation, Membership, Role, User
from organisations.services.audit import record
from organisations.services.coordination import LastCoordinator, hold, keep_a_coordinator
from organisations.services.invitations import token_hash
from organisations.services.members import step_back


class InvitationGone(Exception):
    """Withdrawn, accepted or expired since the page was opened."""


class NotInvited(Exception):
    """The invitation is for another address than that of the account."""


def invitation_with(token: str) -> MemberInvitation | None:
    """The usable invitation behind a link; None for every other secret, whatever the reason."""
    invitations = MemberInvitation.objects.usable().select_related("organisation", "invited_by")
    return invitations.filter(token_hash=token_hash(token)).first()


def account_for(*, invitation: MemberInvitation) -> None:
    """Make the account that an invited address doesn't have yet.

    It opens nothing by itself: only a code that is mailed to this address lets anybody in.
    """
    if User.objects.filter(email=invitation.email).exists():
        return
    try:
        with transaction.atomic():
            User.objects.create_user(invitation.email)
    except IntegrityError:  # somebody clicked twice
        return


@transaction.atomic
def accept_invitation(
    *, invitation: MemberInvitation, user: User, first_name: str = "", last_name: str = ""
) -> Membership:
    """Make the user a member in the role of the invitation, which is used up by it.

    A member who coordinates already stays coordinator. Raises InvitationGone and NotInvited.
    """
    organisation = hold(invitation.organisation_id)
    current = (
        MemberInvitation.objects.usable()
        .filter(pk=invitation.pk, token_hash=invitation.token_hash)
        .first()
    )
    if current is None:
        raise InvitationGone(invitation.pk)
    if user.email.lower() != current.email:
        raise NotInvited(invitation.pk)
    membership = _membership(current, user)
    if current.succeeds and current.succeeds.role == Role.COORDINATOR:
        step_back(membership=current.succeeds)
    _name(user, first_name, last_name)
    record(
        action="member.joined",
        actor=user,
        organisation=organisation,
        details={"member": user.email, "role": membership.role},
    )
    current.delete()
    return membership


def _membership(invitation: MemberInvitation, user: User) -> Membership:
    membership = Membership.objects.filter(
        organisation_id=invitation.organisation_id, user=user
    ).first() or Membership(organisation_id=invitation.organisation_id, user=user)
    try:
        if membership.pk and invitation.role != Role.COORDINATOR:
            keep_a_coordinator(organisation_id=membership.organisation_id, without=[membership.pk])
    except LastCoordinator:
        return membership
    membership.role = invitation.role
    membership.save()
    membership.teams.set(invitation.teams.all())
    return membership


def _name(user: User, first_name: str, last_name: str) -> None:
    """What a new account is called; a name that is there stays."""
    if not user.get_full_name() and (first_name or last_name):
        user.first_name, user.last_name = first_name, last_name
        user.save(update_fields=["first_name", "last_name"])
