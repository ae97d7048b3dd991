"""Inviting people to work for an organisation."""

import secrets
from collections.abc import Iterable
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from content.limits import may_still
from content.sealing import fingerprint
from organisations.models import MemberInvitation, Membership, Organisation, Role, Team, User
from organisations.services.audit import record
from organisations.services.coordination import hold
from organisations.services.invitation_mail import send_invitation
from organisations.services.members import teams_for

VALID_FOR = timedelta(days=14)
MOST_PER_DAY = 200  # mails with invitations of one organisation: nobody spams in its name
TOKEN_BYTES = 24


class TooManyInvitations(Exception):
    """The organisation sent so many invitations today that it has to wait."""


def invite_member(
    *,
    organisation: Organisation,
    email: str,
    role: Role,
    teams: Iterable[Team] = (),
    actor: User,
    succeeds: Membership | None = None,
) -> MemberInvitation:
    """Invite somebody by mail; `sent_at` is empty when the mail couldn't leave.

    An address that was invited already gets a new link and this role. `succeeds` is the
    coordinator in whose place they come. Raises ValidationError for a member, and
    TooManyInvitations.
    """
    _count(organisation)
    invitation, token = new_invitation(
        organisation=organisation,
        email=email,
        role=role,
        teams=teams,
        actor=actor,
        succeeds=succeeds,
    )
    send_invitation(invitation=invitation, token=token)
    return invitation


@transaction.atomic
def new_invitation(
    *,
    organisation: Organisation,
    email: str,
    role: Role,
    teams: Iterable[Team] = (),
    actor: User,
    succeeds: Membership | None = None,
) -> tuple[MemberInvitation, str]:
    """The invitation with the secret of its link, which isn't kept; no mail goes out yet.

    Raises ValidationError for somebody who is a member already.
    """
    hold(organisation.pk)
    address = email.lower()
    if Membership.objects.filter(organisation=organisation, user__email=address).exists():
        raise ValidationError({"email": _("This person works with your organisation already.")})
    chosen = teams_for(role=role, teams=teams, organisation=organisation)
    facts = {"role": role, "invited_by": actor, "succeeds": succeeds}
    token, fresh = _fresh_token()
    invitation, _created = MemberInvitation.objects.update_or_create(
        organisation=organisation, email=address, defaults=facts | fresh
    )
    invitation.teams.set(chosen)
    record(
        action="invitation.made",
        actor=actor,
        organisation=organisation,
        details={"to": address, "role": role, "teams": [team.pk for team in chosen]},
    )
    return invitation, token


def invite_again(*, invitation: MemberInvitation, actor: User) -> bool:
    """Send a new link, valid as long as a first one; the old one no longer works.

    False when the mail couldn't leave. Raises TooManyInvitations.
    """
    _count(invitation.organisation)
    token = renew(invitation=invitation, actor=actor)
    return send_invitation(invitation=invitation, token=token)


@transaction.atomic
def renew(*, invitation: MemberInvitation, actor: User) -> str:
    """The secret of a new link; no mail goes out yet."""
    token, fresh = _fresh_token()
    for name, value in fresh.items():
        setattr(invitation, name, value)
    invitation.save(update_fields=list(fresh))
    record(
        action="invitation.renewed",
        actor=actor,
        organisation=invitation.organisation,
        details={"to": invitation.email},
    )
    return token


@transaction.atomic
def withdraw_invitation(*, invitation: MemberInvitation, actor: User) -> None:
    """Delete an invitation: its link leads nowhere from here on."""
    record(
        action="invitation.withdrawn",
        actor=actor,
        organisation=invitation.organisation,
        details={"to": invitation.email},
    )
    invitation.delete()


def token_hash(token: str) -> str:
    """What is kept of the secret in a link."""
    return fingerprint("member-invitation", token)


def _fresh_token() -> tuple[str, dict[str, object]]:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    expires_at = timezone.now() + VALID_FOR
    return token, {"token_hash": token_hash(token), "expires_at": expires_at, "sent_at": None}


def _count(organisation: Organisation) -> None:
    if not may_still("invitations", str(organisation.pk), most=MOST_PER_DAY):
        raise TooManyInvitations(organisation.pk)
