"""A result as slides: released figures only, each with a question and a table."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from surveys.queries.presentation import presentation_of
from surveys.queries.results import result_of
from surveys.queries.team_sheet import team_sheet_of
from tests.factories.surveys import closed_survey, open_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 9, 12))


def address(campaign, team=""):
    query = {"team": team} if team else None
    return reverse(
        "surveys:presentation", args=[campaign.organisation.slug, campaign.pk], query=query
    )


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_slides_of_all_show_the_released_figures(coordinator_client, campaign):
    response = coordinator_client.get(address(campaign))
    html = plain(response.content.decode())
    result = result_of(campaign)
    for row in result.dimensions:
        assert row.name in html
        assert row.whole.text in html
    shown = response.context["presentation"]
    assert [slide.title for slide in shown.slides[2:-1]] == [
        priority.name for priority in result.priorities
    ]
    assert all(slide.questions for slide in shown.slides)


def test_every_picture_has_its_table_and_a_name_of_its_own(coordinator_client, campaign):
    html = coordinator_client.get(address(campaign)).content.decode()
    shown = presentation_of(campaign)
    figures = [slide.figure for slide in shown.slides if slide.figure]
    assert len(figures) == 3
    assert html.count("<table") == len(figures)
    names = re.findall(r'\bid="([^"]+)"', html)
    assert len(names) == len(set(names))


def test_a_team_sees_its_own_figures_beside_those_of_all(coordinator_client, campaign):
    key = result_of(campaign).teams[2].key
    sheet = team_sheet_of(campaign, key)
    response = coordinator_client.get(address(campaign, key))
    html = plain(response.content.decode())
    titles = [slide.title for slide in response.context["presentation"].slides]
    assert titles[0] == sheet.team.name
    assert f"{sheet.team.responses} van {sheet.team.invited} mensen vulden in." in html
    assert sheet.highest in titles
    assert titles[-3:-1] == [row.name for row in sheet.lowest]
    for row in sheet.rows:
        assert row.team.text in html


def test_a_hidden_team_talks_about_the_figures_of_all(coordinator_client, campaign):
    result = result_of(campaign)
    key = result.teams[0].key
    html = plain(coordinator_client.get(address(campaign, key)).content.decode())
    assert "Dit team heeft geen eigen cijfers" in html
    whole = presentation_of(campaign)
    own = presentation_of(campaign, key)
    assert own.of == result.teams[0].name
    assert own.slides[1:] == whole.slides[1:]


def test_slides_follow_each_other_without_scripts(coordinator_client, campaign):
    html = coordinator_client.get(address(campaign)).content.decode()
    count = len(presentation_of(campaign).slides)
    for number in range(2, count + 1):
        assert f'href="#dia-{number}"' in html
        assert f'id="dia-{number}"' in html


def test_who_may_not_read_the_result_finds_no_slides(coordinator_client, campaign):
    assert coordinator_client.get(address(campaign, "999999")).status_code == 404
    assert coordinator_client.get(address(closed_survey())).status_code == 404
    assert Client().get(address(campaign)).status_code == 302
    running = open_survey(organisation=campaign.organisation)
    assert coordinator_client.get(address(running)).status_code == 404
    few = closed_survey(organisation=campaign.organisation, responses=(3,))
    assert coordinator_client.get(address(few)).status_code == 404


@pytest.mark.parametrize("teams", [1, 3])
def test_the_slides_take_the_same_queries_however_many_teams(
    coordinator_client, coordinator, django_assert_max_num_queries, teams
):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(9,) * teams)
    coordinator_client.get(address(campaign))
    with django_assert_max_num_queries(15):
        coordinator_client.get(address(campaign))
