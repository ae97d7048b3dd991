"""The page with the quality of statements: shared and closed surveys only, and never too few."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from surveys.domain.quality import characters, quality
from surveys.models import Campaign, Response, Status
from surveys.queries.quality import quality_report
from tests.factories.organisations import OrganisationFactory, TeamFactory, UserFactory
from tests.factories.surveys import CampaignFactory, starter_version

pytestmark = pytest.mark.django_db


def survey(people, *, organisation=None, shares=True, status=Status.CLOSED, seed=1):
    """A survey with this many answers, straight in the database."""
    organisation = organisation or OrganisationFactory()
    campaign = CampaignFactory(
        organisation=organisation, shares_item_statistics=shares, status=status
    )
    team = campaign.teams.create(
        team=TeamFactory(organisation=organisation), name="T", headcount=99
    )
    chance = random.Random(seed)
    width = len(campaign.questionnaire_version.parsed.codes)
    Response.objects.bulk_create(
        Response(campaign_team=team, answers="".join(chance.choice("12345") for _ in range(width)))
        for _ in range(people)
    )
    return campaign


def report():
    return quality_report(starter_version().questionnaire, "Uitkomst")


def test_figures_come_from_everyone_who_shares():
    for seed in range(3):
        survey(10, seed=seed)
    survey(50, shares=False)
    survey(50, status=Status.OPEN)
    found = report()
    assert found.responses == 30
    definition = starter_version().parsed
    shared = Response.objects.filter(
        campaign_team__campaign__shares_item_statistics=True,
        campaign_team__campaign__status=Status.CLOSED,
    ).values_list("answers", flat=True)
    expected = quality(definition, characters(definition, list(shared), definition.codes))
    alphas = [f"{one.alpha:.2f}".replace(".", ",").replace("-", "−") for one in expected.dimensions]
    assert [one.alpha for one in found.dimensions] == alphas
    assert found.dimensions[-1].name == "Uitkomst"


@pytest.mark.parametrize(
    "sizes",
    (
        (10, 10, 9),  # 29 people
        (20, 20),  # two organisations
        (20, 20, 4),  # a third that is too small to count
    ),
)
def test_too_few_give_nothing_at_all(client, sizes):
    for seed, people in enumerate(sizes):
        survey(people, seed=seed)
    found = report()
    assert (found.responses, found.dimensions) == (None, ())
    client.force_login(UserFactory(editor_in_chief=True))
    url = reverse("survey-quality", args=[starter_version().questionnaire_id])
    html = client.get(url).content.decode()
    assert "te weinig antwoorden" in html
    assert 'class="listing"' not in html


def test_one_organisation_with_three_surveys_is_still_one():
    organisation = OrganisationFactory()
    for seed in range(3):
        survey(15, organisation=organisation, seed=seed)
    assert report().responses is None


def test_the_page_says_what_figures_mean_in_a_constant_number_of_queries(client):
    client.force_login(UserFactory(editor_in_chief=True))
    url = reverse("survey-quality", args=[starter_version().questionnaire_id])
    for seed in range(3):
        survey(12, seed=seed)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        html = client.get(url).content.decode()
    assert "Wat de cijfers betekenen" in html
    for seed in range(3, 6):
        survey(12, seed=seed)
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert len(many) == len(few)
    assert Campaign.objects.count() == 6
