"""The coordinator's list of surveys, and the page of one that was started."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from surveys.models import Campaign, Status
from surveys.services.progress import count_progress
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import CampaignFactory, closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db
CAMPAIGN_PAGES = (
    *("campaign", "campaign-close", "campaign-extend"),
    *("results", "report", "conversation"),
)


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


@pytest.mark.parametrize("name", CAMPAIGN_PAGES)
def test_another_organisations_survey_does_not_exist(coordinator_client, coordinator, name):
    other = closed_survey()
    assert coordinator_client.get(address(name, other)).status_code == 404
    swapped = reverse(f"surveys:{name}", args=[coordinator.organisation.slug, other.pk])
    assert coordinator_client.get(swapped).status_code == 404


@pytest.mark.parametrize("name", ("campaign-open", "campaign-close", "campaign-extend"))
def test_nobody_opens_or_closes_for_another(coordinator_client, name):
    other = open_survey()
    assert coordinator_client.post(address(name, other)).status_code == 404
    after = Campaign.objects.get()
    assert (after.status, after.closes_at) == (Status.OPEN, other.closes_at)


@pytest.mark.parametrize("name", CAMPAIGN_PAGES)
def test_strangers_are_asked_to_log_in(client, name):
    response = client.get(address(name, closed_survey()))
    assert response.status_code == 302
    assert "/account/login/" in response.url


def test_small_teams_are_warned_about(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    campaign.teams.update(headcount=4)
    html = coordinator_client.get(address("campaign", campaign)).content.decode()
    assert "geen eigen resultaat" in html


def test_small_counts_stay_hidden_also_in_the_sum(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(7, 3))
    count_progress(today=timezone.localdate())
    html = coordinator_client.get(address("campaign", campaign)).content.decode()
    assert "minstens 7" in html
    assert "minder dan 5" in html
    assert "minstens 10" not in html


def test_no_page_counts_while_somebody_looks(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(6,))
    count_progress(today=timezone.localdate())
    team = campaign.teams.get()
    respond(team, 7, seed=101)
    # Names, days and times have numbers of their own.
    beside = rf"<[^>]*>|{campaign.organisation.name}|{team.name}|\d+ [a-z]+ 20\d\d|\d+:\d\d"
    for name in ("campaign", "campaign-close"):
        html = coordinator_client.get(address(name, campaign)).content.decode()
        assert "minstens 6" in html
        assert "13" not in re.sub(beside, "", html)


def test_a_closed_survey_opens_no_more(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation)
    response = coordinator_client.post(address("campaign-open", campaign), follow=True)
    assert "gaat nooit meer open" in response.content.decode()
    assert Campaign.objects.get().status == Status.CLOSED


def test_before_closing_there_is_no_result(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(8,))
    assert coordinator_client.get(address("results", campaign)).status_code == 404
    assert coordinator_client.get(address("report", campaign)).status_code == 404


@pytest.mark.parametrize("count", (1, 3))
def test_the_list_takes_a_constant_number_of_queries(client, django_assert_num_queries, count):
    membership = MembershipFactory()
    client.force_login(membership.user)
    CampaignFactory.create_batch(count, organisation=membership.organisation)
    url = reverse("surveys:campaigns", args=[membership.organisation.slug])
    client.get(url)
    with django_assert_num_queries(LIST_QUERIES):
        client.get(url)


@pytest.mark.parametrize("count", (1, 3))
def test_a_survey_takes_a_constant_number_of_queries(client, django_assert_num_queries, count):
    membership = MembershipFactory()
    client.force_login(membership.user)
    campaign = open_survey(organisation=membership.organisation, responses=(6,) * count)
    count_progress(today=timezone.localdate())
    client.get(address("campaign", campaign))
    with django_assert_num_queries(DETAIL_QUERIES):
        client.get(address("campaign", campaign))


# Session, user, organisation, and the site's footer (name, settings, links) on every page.
LIST_QUERIES = 7
DETAIL_QUERIES = 10
