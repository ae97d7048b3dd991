"""The coordinator invites by mail, and sees nothing of who answered."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from surveys.models import CampaignTeam, Contact, Invitation, Mailing, Way
from surveys.queries.inviting import inviting_of
from surveys.queries.mail_runs import runs_of
from surveys.services.mailing.sending import send_some
from tests.factories.mailing import add_list, start_run
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import closed_survey, open_survey
from tests.surveys.services.mailing.test_letters import days_pass

pytestmark = pytest.mark.django_db
NAMES = ("mails", "addresses", "addresses-withdraw", "mails-send", "mails-remind")
POSTED = ("addresses", "addresses-withdraw", "mails-send", "mails-remind")


def address(name, campaign, slug=None):
    return reverse(f"surveys:{name}", args=[slug or campaign.organisation.slug, campaign.pk])


@pytest.fixture
def campaign(coordinator):
    return open_survey(organisation=coordinator.organisation, responses=(0, 0))


@pytest.mark.parametrize("name", NAMES)
def test_another_organisations_mails_do_not_exist(coordinator_client, coordinator, name):
    other = open_survey()
    closed = closed_survey(organisation=coordinator.organisation)
    ask = coordinator_client.post if name in POSTED else coordinator_client.get
    assert ask(address(name, other)).status_code == 404
    assert ask(address(name, other, coordinator.organisation.slug)).status_code == 404
    assert ask(address(name, closed)).status_code == 404
    assert not Mailing.objects.exists()


def test_a_workbook_with_two_bad_rows_that_are_mended(coordinator_client, campaign):
    one, other = (team.name for team in campaign.teams.order_by("pk"))
    book = Workbook()
    for row in (
        ["E-mail", "Team", "Naam"],
        ["a@x.example", one, "An"],
        ["b(at)x.example", other, "Bo"],
        ["c@x.example", "Nergens", "Cis"],
    ):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    upload = SimpleUploadedFile("lijst.xlsx", data.getvalue())
    response = coordinator_client.post(address("addresses", campaign), {"file": upload})
    html = response.content.decode()
    assert response.status_code == 422
    assert "1 adres is toegevoegd" in html
    assert "b(at)x.example" in html
    assert "Rij 4:" in html
    assert Contact.objects.count() == 1
    mended = {
        "mend": "1",
        "number": ["3", "4"],
        "address": ["b@x.example", "c@x.example"],
        "team": [other, other],
        "language": ["", "en"],
    }
    response = coordinator_client.post(address("addresses", campaign), mended, follow=True)
    assert "2 adressen zijn toegevoegd" in response.content.decode()
    assert Contact.objects.count() == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Kies een bestand of plak de adressen."),
        ({"pasted": " \n"}, "Kies een bestand of plak de adressen."),
        ({"pasted": "e-mail;team"}, "Er staan geen adressen"),
        ({"pasted": "\n".join(f"p{n}@x.example" for n in range(5001))}, "meer dan 5000 rijen"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(coordinator_client, campaign, data, said):
    response = coordinator_client.post(address("addresses", campaign), data)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Contact.objects.exists()


def test_the_page_tells_of_mails_and_never_of_answers(coordinator_client, campaign, mailoutbox):
    add_list(campaign, "a@x.example", "b@x.example")
    response = coordinator_client.post(address("mails-send", campaign), follow=True)
    assert "2 verstuurd" in response.content.decode()
    assert len(mailoutbox) == 2
    days_pass()
    before = coordinator_client.get(address("mails", campaign)).content.decode()
    Invitation.objects.filter(pk=Invitation.objects.first().pk).update(is_used=True)
    after = coordinator_client.get(address("mails", campaign)).content.decode()
    assert without_tokens(before) == without_tokens(after)
    Invitation.objects.update(is_used=True)
    coordinator_client.post(address("mails-remind", campaign))
    assert len(mailoutbox) == 2  # everyone answered, and the page doesn't say so
    html = coordinator_client.get(address("mails", campaign)).content.decode()
    assert "Je kan niet zien wie dat was, of hoeveel mensen." in html
    assert [run.counts for run in runs_of(campaign)] == [None, {"sent": 2}]


def without_tokens(html):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", html)


def test_a_refused_address_is_shown_and_a_reminder_is_not_offered_too_soon(
    coordinator_client, campaign
):
    run = start_run(campaign, "a@x.example")
    run.deliveries.update(status="bounced", reason="550 5.1.1")
    Mailing.objects.update(status="done")
    html = coordinator_client.get(address("mails", campaign)).content.decode()
    assert "a@x.example" in html
    assert "Dit adres bestaat niet." in html
    response = coordinator_client.post(address("mails-remind", campaign), follow=True)
    assert "Geef mensen vijf dagen" in response.content.decode()


def test_withdrawing(coordinator_client, campaign):
    add_list(campaign, "a@x.example")
    coordinator_client.post(address("addresses-withdraw", campaign))
    assert not Contact.objects.exists()


@pytest.mark.parametrize("count", (1, 3, 60))
def test_the_pages_take_a_constant_number_of_queries(client, django_assert_num_queries, count):
    membership = MembershipFactory()
    client.force_login(membership.user)
    campaign = open_survey(organisation=membership.organisation, responses=(0,) * count)
    CampaignTeam.objects.update(ways=[way.value for way in Way])
    run = start_run(campaign, *(f"p{n}@x.example" for n in range(count)))
    run.deliveries.update(status="bounced", reason="550")
    send_some(run.pk)
    campaign.refresh_from_db()
    with django_assert_num_queries(3):  # the teams, the organisation, the questionnaire
        inviting_of(campaign)
    client.get(address("mails", campaign))
    with django_assert_num_queries(MAILS_QUERIES):
        client.get(address("mails", campaign))


# Session, user, organisation, campaign, site; runs and their numbers, what may be done, problems.
MAILS_QUERIES = 15
