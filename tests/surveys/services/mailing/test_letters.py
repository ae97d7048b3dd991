"""What the mails say, and what they never say."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from organisations.models import AuditEntry
from surveys.domain.addresses import AddressRow
from surveys.models import Campaign, Contact, Delivery, Invitation, Mailing
from surveys.services.addresses import add_addresses
from surveys.services.mailing.letters import Letters
from surveys.services.mailing.runs import (
    BETWEEN_MAILS,
    Refusal,
    RunRefusedError,
    start_invitations,
    start_reminder,
)
from surveys.services.mailing.sending import send_some
from tests.factories.mailing import add_list, start_run
from tests.factories.organisations import UserFactory
from tests.factories.surveys import CampaignFactory, open_survey

pytestmark = pytest.mark.django_db


def code_in(message):
    return re.search(r"/b/([a-z0-9]{14})/", message.body)[1]


def sent(campaign, mailoutbox, *addresses):
    send_some(start_run(campaign, *addresses).pk)
    return {message.to[0]: message for message in mailoutbox}


def test_a_mail_says_what_and_leads_to_the_questions(client, mailoutbox):
    campaign = open_survey()
    Campaign.objects.update(welcome="Fijn dat je <meedoet>.")
    [message] = sent(campaign, mailoutbox, "Fien@x.example").values()
    code = code_in(message)
    text = message.message().as_string()
    assert message.reply_to == [campaign.contact_email]
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert code not in message.subject
    assert code not in message.extra_headers["Message-ID"]
    assert "Fien@x.example" not in message.body
    for told in (campaign.organisation.name, campaign.title, campaign.teams.get().name):
        assert told in message.body
    assert "Fijn dat je <meedoet>." in message.body
    assert "&lt;meedoet&gt;" in message.alternatives[0][0]
    assert "<img" not in text
    assert "minstens 5" in message.body
    # In both languages, as nobody was asked for one.
    assert 'lang="en"' in message.alternatives[0][0]
    assert client.get(reverse("surveys:answer", args=[code])).status_code == 200


def test_whoever_has_a_language_gets_that_one_only(mailoutbox):
    campaign = open_survey()
    row = AddressRow(1, "a@x.example", campaign.teams.get().name, "Engels")
    actor = UserFactory()
    add_addresses(campaign=campaign, rows=[row], actor=actor)
    send_some(start_invitations(campaign=campaign, actor=actor).pk)
    [message] = mailoutbox
    assert "taal=en" in message.body
    assert "Hello" in message.body
    assert "Hallo" not in message.body


def test_the_same_delivery_always_has_the_same_message_id():
    run = start_run(open_survey(), "a@x.example", "b@x.example")
    one, other = run.deliveries.select_related("contact__invitation").order_by("pk")
    ids = [Letters(run).to(each).extra_headers["Message-ID"] for each in (one, one, other)]
    assert ids[0] == ids[1] != ids[2]
    assert str(one.pk) not in ids[0]


def test_a_reminder_reaches_only_who_did_not_answer_and_leaves_no_trace(mailoutbox):
    campaign = open_survey()
    mails = sent(campaign, mailoutbox, "a@x.example", "b@x.example", "c@x.example")
    Invitation.objects.all().by_code(code_in(mails["a@x.example"])).update(is_used=True)
    mailoutbox.clear()
    days_pass()
    actor = UserFactory()
    run = start_reminder(campaign=campaign, actor=actor)
    # Somebody answers between the button and the mail.
    Invitation.objects.all().by_code(code_in(mails["b@x.example"])).update(is_used=True)
    send_some(run.pk)
    assert [message.to for message in mailoutbox] == [["c@x.example"]]
    assert mailoutbox[0].subject != mails["c@x.example"].subject
    assert code_in(mailoutbox[0]) == code_in(mails["c@x.example"])
    assert not Delivery.objects.filter(mailing=run).exists()
    entry = AuditEntry.objects.get(action="mail.reminder_started")
    assert entry.details == {"campaign": campaign.title}


def days_pass():
    Mailing.objects.update(created=timezone.now() - BETWEEN_MAILS - timedelta(minutes=1))


def test_reminders_are_few_and_far_between(mailoutbox):
    campaign = open_survey()
    actor = UserFactory()

    def refused():
        with pytest.raises(RunRefusedError) as error:
            start_reminder(campaign=campaign, actor=actor)
        return error.value.refusal

    add_list(campaign, "a@x.example")
    assert refused() == Refusal.NO_INVITATION
    run = start_invitations(campaign=campaign, actor=actor)
    assert refused() == Refusal.BUSY
    send_some(run.pk)
    assert refused() == Refusal.TOO_SOON
    for _number in range(3):
        days_pass()
        send_some(start_reminder(campaign=campaign, actor=actor).pk)
        assert refused() in (Refusal.TOO_SOON, Refusal.ENOUGH)
    days_pass()
    assert refused() == Refusal.ENOUGH
    assert len(mailoutbox) == 4


def test_invitations_go_to_new_addresses_only(mailoutbox):
    campaign = open_survey()
    sent(campaign, mailoutbox, "a@x.example")
    with pytest.raises(RunRefusedError) as error:
        start_invitations(campaign=campaign, actor=UserFactory())
    assert error.value.refusal == Refusal.NOBODY
    sent(campaign, mailoutbox, "b@x.example")
    assert [message.to for message in mailoutbox] == [["a@x.example"], ["b@x.example"]]


def test_nothing_leaves_before_the_opening():
    with pytest.raises(RunRefusedError) as error:
        start_invitations(campaign=CampaignFactory(), actor=UserFactory())
    assert error.value.refusal == Refusal.NOT_OPEN


def test_whoever_wants_no_mails_gets_none_and_can_still_answer(client, mailoutbox):
    campaign = open_survey()
    [message] = sent(campaign, mailoutbox, "a@x.example").values()
    link = message.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://testserver")
    assert client.get(link).status_code == 200
    assert bytes(Contact.objects.get().sealed)
    answer = client.post(link, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not answer.cookies
    assert not bytes(Contact.objects.get().sealed)
    days_pass()
    send_some(start_reminder(campaign=campaign, actor=UserFactory()).pk)
    assert len(mailoutbox) == 1
    add_again = add_addresses(
        campaign=campaign, rows=[AddressRow(1, "A@X.example")], actor=UserFactory()
    )
    assert (add_again.added, add_again.known) == (0, 1)
    assert client.get(reverse("surveys:answer", args=[code_in(message)])).status_code == 200
    assert client.get(reverse("surveys:no-mail", args=["bestaatniet"])).status_code == 404
