"""More time, less time and the result, on the pages of the coordinator."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from surveys.models import Campaign, Status
from tests.factories.surveys import closed_survey, open_survey

pytestmark = pytest.mark.django_db


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


@pytest.fixture
def campaign(coordinator):
    return open_survey(organisation=coordinator.organisation, responses=(8,))


def shows(client, campaign, words):
    return words in client.get(address("campaign", campaign)).content.decode()


def move_end(**ago):
    Campaign.objects.update(closes_at=timezone.now() - datetime.timedelta(**ago))


def test_closing_now_runs_the_grace_hour_and_says_when_the_result_comes(
    coordinator_client, campaign
):
    html = coordinator_client.get(address("campaign-close", campaign)).content.decode()
    assert "precies één uur" in html
    response = coordinator_client.post(address("campaign-close", campaign), follow=True)
    after = Campaign.objects.get()
    assert (after.status, after.phase) == (Status.OPEN, "grace")
    moment = timezone.localtime(after.grace_ends_at).strftime("%H:%M")
    assert f"om {moment}" in response.content.decode()
    assert coordinator_client.get(address("results", campaign)).status_code == 404
    again = coordinator_client.post(address("campaign-close", campaign))
    assert again.url == address("campaign", campaign)
    assert Campaign.objects.get().closes_at == after.closes_at


def test_once_the_grace_hour_is_over_the_page_closes_at_once(coordinator_client, campaign):
    move_end(minutes=61)
    assert shows(coordinator_client, campaign, "Het resultaat komt eraan")
    html = coordinator_client.get(address("campaign-close", campaign)).content.decode()
    assert "niet opnieuw openen" in html
    response = coordinator_client.post(address("campaign-close", campaign))
    assert response.url == address("results", campaign)
    assert coordinator_client.get(response.url).status_code == 200
    assert coordinator_client.get(address("campaign-close", campaign)).status_code == 302


def test_more_time(coordinator_client, campaign):
    html = coordinator_client.get(address("campaign-extend", campaign)).content.decode()
    assert "alleen later" in html
    data = {"closes_day": "2020-01-01", "closes_time": "18:00"}
    response = coordinator_client.post(address("campaign-extend", campaign), data)
    assert response.status_code == 422
    later = timezone.localtime(campaign.closes_at) + datetime.timedelta(days=7)
    data = {"closes_day": later.date().isoformat(), "closes_time": "20:00"}
    response = coordinator_client.post(address("campaign-extend", campaign), data, follow=True)
    assert "om 20:00" in response.content.decode()
    assert timezone.localtime(Campaign.objects.get().closes_at).hour == 20


@pytest.mark.parametrize(
    ("day", "clock", "refused"),
    (("2027-03-28", "02:30", True), ("2027-03-28", "03:30", False), ("2027-10-31", "02:30", False)),
)
def test_more_time_over_the_nights_that_the_clock_changes(
    coordinator_client, coordinator, campaign, at, day, clock, refused
):
    closes_at = at(2027, 3, 27, 18) + datetime.timedelta(hours=1)
    Campaign.objects.update(closes_at=closes_at)
    coordinator_client.force_login(coordinator.user)
    data = {"closes_day": day, "closes_time": clock}
    response = coordinator_client.post(address("campaign-extend", campaign), data)
    assert response.status_code == (422 if refused else 302)
    local = timezone.localtime(Campaign.objects.get().closes_at)
    assert refused or (local.date().isoformat(), local.strftime("%H:%M")) == (day, clock)
    assert refused or local.fold == (day == "2027-10-31")


def test_the_page_tells_where_it_is(coordinator_client, campaign):
    assert shows(coordinator_client, campaign, "Open tot ")
    Campaign.objects.update(opens_at=timezone.now() + datetime.timedelta(days=1))
    assert shows(coordinator_client, campaign, "Opent op ")
    move_end(minutes=1)
    assert shows(coordinator_client, campaign, "Het einde is er")


def test_what_is_over_cannot_be_extended(coordinator_client, campaign):
    closed = closed_survey(organisation=campaign.organisation)
    move_end(minutes=61)
    for one in (campaign, closed):
        response = coordinator_client.get(address("campaign-extend", one))
        assert response.url == address("campaign", one)
