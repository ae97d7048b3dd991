"""Making an organisation."""

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from organisations.models import MemberInvitation, Organisation, Role, User
from organisations.models.organisation import RESERVED_SLUGS
from organisations.services.audit import record
from organisations.services.invitation_mail import send_invitation
from organisations.services.invitations import new_invitation

LONGEST_SLUG = 80


@transaction.atomic
def new_organisation(*, name: str, **facts: Any) -> Organisation:
    """An organisation with an address and a name of its own: a number makes a second one differ."""
    number = 1
    while Organisation.objects.filter(name=_numbered(name, number, 120)).exists():
        number += 1
    return Organisation.objects.create(
        name=_numbered(name, number, 120), slug=_free_slug(name), **facts
    )


def invite_organisation(
    *, name: str, subsector: str, contact_name: str, contact_email: str, actor: User
) -> MemberInvitation:
    """Make an organisation that didn't ask, and invite its coordinator.

    `sent_at` is empty when the mail couldn't leave.
    """
    with transaction.atomic():
        organisation = new_organisation(
            name=name,
            subsector=subsector,
            contact_name=contact_name,
            contact_email=contact_email.lower(),
        )
        record(
            action="organisation.invited",
            actor=actor,
            organisation=organisation,
            details={"name": organisation.name},
        )
        invitation, token = new_invitation(
            organisation=organisation, email=contact_email, role=Role.COORDINATOR, actor=actor
        )
    send_invitation(invitation=invitation, token=token)
    return invitation


def _free_slug(name: str) -> str:
    """A slug that no organisation and no address of the site has."""
    base = slugify(name)[: LONGEST_SLUG - 5].strip("-") or "organisatie"
    taken = set(
        Organisation.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    ).union(RESERVED_SLUGS)
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _numbered(name: str, number: int, longest: int) -> str:
    if number == 1:
        return name[:longest]
    end = f" ({number})"
    return f"{name[: longest - len(end)]}{end}"
