"""Requests for an account: asked, approved, declined, deleted."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from organisations.models import (
    MemberInvitation,
    OrganisationRequest,
    RequestStatus,
    Role,
    User,
)
from organisations.services.audit import record
from organisations.services.invitation_mail import send_invitation
from organisations.services.invitations import new_invitation, renew
from organisations.services.mailing import send
from organisations.services.organisations import new_organisation
from organisations.tasks import mail_request_received

KEPT_FOR = timedelta(days=90)  # after a decision; docs/privacy.md and the form's own text say so


class AlreadyHandled(Exception):
    """Somebody approved or declined the request before."""


def ask_for_account(*, facts: Mapping[str, Any]) -> OrganisationRequest:
    """Keep a request, and have it acknowledged by mail."""
    request = OrganisationRequest.objects.create(**facts)
    mail_request_received.enqueue(request.pk)
    return request


def approve_request(*, request: OrganisationRequest, actor: User) -> OrganisationRequest:
    """Make the organisation, and invite the contact person as its coordinator.

    `mailed_at` is empty when the mail couldn't leave: `send_outcome` tries again. Raises
    AlreadyHandled.
    """
    with transaction.atomic():
        current = _decided(request, RequestStatus.APPROVED, actor)
        current.organisation = new_organisation(
            name=current.name,
            subsector=current.subsector,
            size=current.size,
            contact_name=current.contact_name,
            contact_email=current.contact_email.lower(),
            contact_phone=current.contact_phone,
        )
        current.save()
        invitation, token = new_invitation(
            organisation=current.organisation,
            email=current.contact_email,
            role=Role.COORDINATOR,
            actor=actor,
        )
        _record(current, actor)
    _mailed(current, send_invitation(invitation=invitation, token=token, approved=True))
    return current


def decline_request(
    *, request: OrganisationRequest, reason: str, actor: User
) -> OrganisationRequest:
    """Say no, with the reason in the mail; `mailed_at` as in `approve_request`.

    Raises AlreadyHandled.
    """
    with transaction.atomic():
        current = _decided(request, RequestStatus.DECLINED, actor)
        current.note = reason
        current.save()
        _record(current, actor)
    _mailed(current, _send_declined(current))
    return current


@transaction.atomic
def send_outcome(*, request: OrganisationRequest, actor: User) -> bool:
    """Try the mail about a decision again; nothing when it went out before.

    False when it couldn't leave. Nothing either when the invitation was accepted or withdrawn.
    The request is held while the mail leaves: two people who click send one mail.
    """
    current = OrganisationRequest.objects.select_for_update().get(pk=request.pk)
    if current.is_new or current.mailed_at:
        return True
    if current.status == RequestStatus.DECLINED:
        return _mailed(current, _send_declined(current))
    invitation = MemberInvitation.objects.filter(
        organisation=current.organisation_id, email=current.contact_email.lower()
    ).first()
    if invitation is None:
        return _mailed(current, True)
    token = renew(invitation=invitation, actor=actor)
    return _mailed(current, send_invitation(invitation=invitation, token=token, approved=True))


def delete_old_requests() -> int:
    """Delete requests that were handled long enough ago, and what invitations left behind.

    An invitation goes that long after it expired, with the account that was made for it and that
    nobody ever opened. Returns how many requests and invitations went.
    """
    limit = timezone.now() - KEPT_FOR
    requests, _each = OrganisationRequest.objects.filter(
        ~Q(status=RequestStatus.NEW), handled_at__lt=limit
    ).delete()
    expired = MemberInvitation.objects.filter(expires_at__lt=limit)
    addresses = list(expired.values_list("email", flat=True))
    invitations = expired.count()
    expired.delete()
    invited = MemberInvitation.objects.filter(email__in=addresses).values("email")
    User.objects.filter(
        email__in=addresses,
        last_login=None,
        memberships=None,
        groups=None,
        is_superuser=False,
    ).exclude(email__in=invited).delete()
    return requests + invitations


def _decided(
    request: OrganisationRequest, status: RequestStatus, actor: User
) -> OrganisationRequest:
    current = OrganisationRequest.objects.select_for_update().get(pk=request.pk)
    if not current.is_new:
        raise AlreadyHandled(current.pk)
    current.status, current.handled_by, current.handled_at = status, actor, timezone.now()
    return current


def _record(request: OrganisationRequest, actor: User) -> None:
    record(
        action=f"request.{request.status}",
        actor=actor,
        organisation=request.organisation,
        details={"request": request.pk, "name": request.name},
    )


def _send_declined(request: OrganisationRequest) -> bool:
    return send(template="declined", to=request.contact_email, context={"request": request})


def _mailed(request: OrganisationRequest, sent: bool) -> bool:
    if sent:
        request.mailed_at = timezone.now()
        OrganisationRequest.objects.filter(pk=request.pk).update(mailed_at=request.mailed_at)
    return sent
