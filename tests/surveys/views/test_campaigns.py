"""The coordinator starts, shares and closes a survey."""

import datetime
import io
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from surveys.models import Campaign, Status
from surveys.services.progress import count_progress
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.surveys import (
    CampaignFactory,
    closed_survey,
    open_survey,
    respond,
    starter_version,
)

pytestmark = pytest.mark.django_db
CAMPAIGN_PAGES = ("campaign", "campaign-close", "posters", "results", "report")


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


@pytest.mark.parametrize("name", CAMPAIGN_PAGES)
def test_another_organisations_survey_does_not_exist(coordinator_client, coordinator, name):
    other = closed_survey()
    assert coordinator_client.get(address(name, other)).status_code == 404
    swapped = reverse(f"surveys:{name}", args=[coordinator.organisation.slug, other.pk])
    assert coordinator_client.get(swapped).status_code == 404


@pytest.mark.parametrize("name", ("campaign-open", "campaign-close"))
def test_nobody_opens_or_closes_for_another(coordinator_client, name):
    other = open_survey()
    assert coordinator_client.post(address(name, other)).status_code == 404
    assert Campaign.objects.get().status == Status.OPEN


@pytest.mark.parametrize("name", CAMPAIGN_PAGES)
def test_strangers_are_asked_to_log_in(client, name):
    response = client.get(address(name, closed_survey()))
    assert response.status_code == 302
    assert "/account/login/" in response.url


def test_the_whole_way_from_start_to_result(coordinator_client, coordinator):
    organisation = coordinator.organisation
    teams = [TeamFactory(organisation=organisation), TeamFactory(organisation=organisation)]
    create = reverse("surveys:campaign-create", args=[organisation.slug])
    version = starter_version()
    html = coordinator_client.get(create).content.decode()
    assert coordinator.user.email in html
    data = {
        "title": "Hoe leren wij?",
        "version": version.pk,
        "closes_on": (timezone.localdate() + datetime.timedelta(days=7)).isoformat(),
        "teams": [team.pk for team in teams],
        "contact_name": "Fien",
        "contact_email": "fien@voorbeeld.example",
    }
    response = coordinator_client.post(create, data)
    campaign = Campaign.objects.get()
    assert response.url == address("campaign", campaign)
    assert campaign.status == Status.DRAFT
    coordinator_client.post(address("campaign-open", campaign))
    html = coordinator_client.get(address("campaign", campaign)).content.decode()
    for team in campaign.teams.all():
        assert reverse("surveys:answer", args=[team.code]) in html
    assert "We tellen voor het eerst in de nacht na de eerste dag" in html
    assert (
        "niet opnieuw openen"
        in coordinator_client.get(address("campaign-close", campaign)).content.decode()
    )
    assert Campaign.objects.get().status == Status.OPEN
    response = coordinator_client.post(address("campaign-close", campaign))
    assert response.url == address("results", campaign)
    assert coordinator_client.get(response.url).status_code == 200


def test_what_is_missing_is_said_and_nothing_is_lost(coordinator_client, coordinator):
    TeamFactory(organisation=coordinator.organisation)
    starter_version()
    create = reverse("surveys:campaign-create", args=[coordinator.organisation.slug])
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    response = coordinator_client.post(create, {"title": "Mijn titel", "closes_on": yesterday})
    html = response.content.decode()
    assert response.status_code == 422
    assert "Mijn titel" in html
    assert "Kies minstens één team." in html
    assert not Campaign.objects.exists()


def test_teams_of_others_cannot_be_chosen(coordinator_client, coordinator):
    TeamFactory(organisation=coordinator.organisation)
    stranger = TeamFactory()
    create = reverse("surveys:campaign-create", args=[coordinator.organisation.slug])
    data = {
        "title": "Hoe leren wij?",
        "version": starter_version().pk,
        "closes_on": timezone.localdate().isoformat(),
        "teams": [stranger.pk],
        "contact_name": "Fien",
        "contact_email": "fien@voorbeeld.example",
    }
    response = coordinator_client.post(create, data)
    assert response.status_code == 422
    assert stranger.name not in response.content.decode()
    assert not Campaign.objects.exists()


def test_small_teams_are_warned_about(coordinator_client, coordinator):
    TeamFactory(organisation=coordinator.organisation, headcount=4)
    create = reverse("surveys:campaign-create", args=[coordinator.organisation.slug])
    assert "geen eigen resultaat" in coordinator_client.get(create).content.decode()


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
    respond(campaign.teams.get(), 7, seed=101)
    for name in ("campaign", "campaign-close"):
        html = coordinator_client.get(address(name, campaign)).content.decode()
        assert "minstens 6" in html
        assert "13" not in re.sub(r"<[^>]*>", "", html)


def test_a_closed_survey_opens_no_more(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation)
    response = coordinator_client.post(address("campaign-open", campaign), follow=True)
    assert "gaat nooit meer open" in response.content.decode()
    assert Campaign.objects.get().status == Status.CLOSED


def test_before_closing_there_is_no_result(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(8,))
    assert coordinator_client.get(address("results", campaign)).status_code == 404
    assert coordinator_client.get(address("report", campaign)).status_code == 404


def test_posters_have_a_page_per_team(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0, 0))
    response = coordinator_client.get(address("posters", campaign))
    pages = PdfReader(io.BytesIO(response.content)).pages
    assert response["Content-Type"] == "application/pdf"
    assert len(pages) == 3
    for page, team in zip(pages, campaign.teams.order_by("name"), strict=True):
        assert team.name in page.extract_text()
        assert team.code in page.extract_text().replace("\n", "")


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
