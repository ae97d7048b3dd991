"""Addresses go, and what stays tells nothing of who answered or when."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from surveys.models import Campaign, Contact, Delivery, Invitation, Release, Response
from surveys.services.closing import close_campaign
from surveys.services.invitations import new_codes
from surveys.services.mailing.forgetting import forget_addresses
from surveys.services.mailing.sending import send_some
from surveys.services.responses import submit_response
from tests.factories.mailing import start_run
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db
ADDRESSES = [f"p{number}@x.example" for number in range(6)]


@pytest.fixture
def campaign(mailoutbox):
    """Six people were mailed, and two of them answered."""
    campaign = open_survey()
    send_some(start_run(campaign, *ADDRESSES).pk)
    for number, invitation in enumerate(Invitation.objects.all()[:2]):
        submit_response(
            campaign_team=campaign.teams.get(),
            answers={"KEN1": 4},
            open_answer="",
            submission_key=f"key-{number}",
            invitation=invitation,
        )
    return campaign


def test_of_who_answered_only_an_empty_row_stays(campaign):
    before = set(Invitation.objects.values_list("pk", "digest", "is_used"))
    forget_addresses()
    empty = Contact.objects.filter(invitation=None)
    assert [bytes(contact.sealed) for contact in empty] == [b"", b""]
    assert all(bytes(contact.sealed) for contact in Contact.objects.exclude(invitation=None))
    assert not Contact.objects.filter(invitation__is_used=True).exists()
    assert set(Invitation.objects.values_list("pk", "digest", "is_used")) == before
    # What the coordinator sees of the invitations doesn't change with it.
    assert Delivery.objects.filter(status=Delivery.Status.SENT).count() == 6


def test_the_database_has_no_order_of_use_any_more(campaign):
    """On PostgreSQL the rows lie in the order of their random key; on SQLite they always do."""
    forget_addresses()
    column = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        for model in (Invitation, Contact):
            cursor.execute(f"SELECT id FROM {model._meta.db_table} ORDER BY {column}")
            keys = [row[0] for row in cursor.fetchall()]
            assert keys == sorted(keys)
            assert len(keys) == 6


@pytest.mark.parametrize("closed", (True, False))
def test_thirty_days_after_the_end_everything_goes(campaign, closed):
    new_codes(campaign_team=campaign.teams.get(), count=1)
    start = timezone.now()
    if closed:
        close_campaign(campaign=campaign)
    for days, left in ((29, 6), (30, 0)):
        past = start - datetime.timedelta(days=days, minutes=1)
        if closed:
            Release.objects.update(created_on=timezone.localdate(past))
        else:
            Campaign.objects.update(closes_at=past)
        call_command("forget_addresses", verbosity=0)
        assert Contact.objects.count() == left
    assert not Invitation.objects.exists()
    assert not Delivery.objects.exists()
    assert Response.objects.count() == 2


def test_an_open_survey_keeps_its_list(campaign):
    assert forget_addresses() == 0
    assert Contact.objects.count() == 6
