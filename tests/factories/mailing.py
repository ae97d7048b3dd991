"""Addresses to mail to."""

from surveys.domain.addresses import AddressRow
from surveys.models import Campaign, Mailing
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
