"""Addresses to mail to."""

import json

from content.sealing import seal
from surveys.domain.addresses import AddressRow
from surveys.models import Campaign, Contact, Delivery, Invitation, Mailing
from surveys.models.fields import random_code
from surveys.models.invitation import digest_of
from surveys.services.addresses import add_addresses
from surveys.services.mailing.runs import start_invitations
from tests.factories.organisations import UserFactory


def add_list(campaign: Campaign, *addresses: str, actor=None) -> None:
    """Put these addresses on the list of the first team."""
    team = campaign.teams.order_by("pk").first().name
    rows = [AddressRow(n, address, team) for n, address in enumerate(addresses, start=1)]
    result = add_addresses(campaign=campaign, rows=rows, actor=actor or UserFactory())
    assert result.added == len(addresses), result


def start_run(campaign: Campaign, *addresses: str) -> Mailing:
    """A run of invitations to these addresses, that nobody works on yet."""
    actor = UserFactory()
    add_list(campaign, *addresses, actor=actor)
    return start_invitations(campaign=campaign, actor=actor)


def store_run(campaign: Campaign, *addresses: str) -> Mailing:
    """The same for a test that keeps what it stores: no user, no line in the audit trail."""
    team = campaign.teams.order_by("pk").first()
    invitations, contacts = [], []
    for address in addresses:
        code = random_code()
        told = {"address": address, "code": code, "language": ""}
        invitations.append(Invitation(campaign_team=team, digest=digest_of(code)))
        contacts.append(
            Contact(
                campaign=campaign,
                invitation=invitations[-1],
                sealed=seal(json.dumps(told)),
                address_print=address,
            )
        )
    Invitation.objects.bulk_create(invitations)
    Contact.objects.bulk_create(contacts)
    run = Mailing.objects.create(campaign=campaign, kind=Mailing.Kind.INVITATION)
    Delivery.objects.bulk_create(Delivery(mailing=run, contact=contact) for contact in contacts)
    return run
