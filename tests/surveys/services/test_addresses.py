"""A list of addresses: checked as a whole, sealed, added once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from organisations.models import AuditEntry
from surveys.domain.addresses import AddressRow
from surveys.models import Contact, Invitation
from surveys.services.addresses import add_addresses, withdraw_addresses
from surveys.services.mailing.runs import start_invitations
from surveys.services.mailing.sending import send_some
from tests.factories.organisations import UserFactory
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db


def rows(campaign, count, start=0):
    names = [team.name for team in campaign.teams.order_by("pk")]
    return [
        AddressRow(n, f"persoon{n}@x.example", names[n % len(names)])
        for n in range(start, start + count)
    ]


def test_five_thousand_rows_are_added_and_the_second_time_nothing():
    campaign = open_survey(responses=(0, 0, 0))
    actor = UserFactory()
    first = add_addresses(campaign=campaign, rows=rows(campaign, 5000), actor=actor)
    again = add_addresses(campaign=campaign, rows=rows(campaign, 5001), actor=actor)
    assert (first.added, first.known, first.faulty) == (5000, 0, ())
    assert (again.added, again.known) == (1, 5000)
    assert Contact.objects.count() == Invitation.objects.count() == 5001
    assert sum(team.addresses_added for team in campaign.teams.all()) == 5001
    counts = [
        entry.details["count"]
        for entry in AuditEntry.objects.filter(action="addresses.added").order_by("number")
    ]
    assert counts == [5000, 1]


def test_checking_takes_a_constant_number_of_queries():
    campaign = open_survey(responses=(0, 0, 0))
    actor = UserFactory()
    add_addresses(campaign=campaign, rows=rows(campaign, 1, 900), actor=actor)
    numbers = []
    for count, start in ((1, 0), (3, 10), (60, 20)):
        with CaptureQueriesContext(connection) as queries:
            add_addresses(campaign=campaign, rows=rows(campaign, count, start), actor=actor)
        numbers.append(len(queries))
    assert len(set(numbers)) == 1, numbers


def test_each_row_that_is_wrong_says_why_and_the_others_are_added():
    campaign = open_survey(responses=(0, 0))
    name, other = (team.name for team in campaign.teams.order_by("pk"))
    result = add_addresses(
        campaign=campaign,
        actor=UserFactory(),
        rows=[
            AddressRow(1, "a@x.example", name),
            AddressRow(2, "geen adres", name),
            AddressRow(3, "b@x.example", "Bestaat niet"),
            AddressRow(4, "c@x.example", ""),
            AddressRow(5, "A@X.example", other),
            AddressRow(6, "d@x.example", f"  {other.upper()} ", "Frans"),
            AddressRow(7, "", name),
            AddressRow(8, f"{'e' * 250}@x.example", name),
            AddressRow(9, "f@x.example", f" {other.upper()} ", "en"),
        ],
    )
    assert result.added == 2
    assert [one.row.number for one in result.faulty] == [2, 3, 4, 5, 6, 7, 8]
    assert "rij 1" in result.faulty[3].problem
    assert {team.addresses_added for team in campaign.teams.all()} == {1}


def test_nothing_readable_is_kept():
    campaign = open_survey()
    add_addresses(campaign=campaign, rows=[AddressRow(1, "fien@x.example")], actor=UserFactory())
    contact = Contact.objects.get()
    assert b"fien" not in bytes(contact.sealed)
    assert "fien" not in str(vars(contact))
    assert "fien" not in str(AuditEntry.objects.values_list("details", flat=True))


def test_withdrawing_forgets_the_list_and_mails_nobody_twice(mailoutbox):
    campaign = open_survey()
    actor = UserFactory()
    add_addresses(campaign=campaign, rows=rows(campaign, 2), actor=actor)
    send_some(start_invitations(campaign=campaign, actor=actor).pk)
    add_addresses(campaign=campaign, rows=rows(campaign, 1, 5), actor=actor)
    withdraw_addresses(campaign=campaign, actor=actor)
    assert {bytes(sealed) for sealed in Contact.objects.values_list("sealed", flat=True)} == {b""}
    assert Invitation.objects.count() == 2  # the links in the mails
    assert campaign.teams.get().addresses_added == 2
    again = add_addresses(campaign=campaign, rows=rows(campaign, 6), actor=actor)
    assert (again.added, again.known) == (4, 2)
