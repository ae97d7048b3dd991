"""One team's page: the figures of the screen, and nothing of a hidden team."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from surveys.queries.results import result_of
from surveys.queries.team_sheet import team_sheet_of
from tests.factories.surveys import closed_survey
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 6, 9, 12))


def sheet(client, campaign, team):
    place = [campaign.organisation.slug, campaign.pk, team]
    return client.get(reverse("surveys:team-sheet", args=place))


def text_of(answer):
    reader = PdfReader(io.BytesIO(answer.content))
    assert len(reader.pages) == 2
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_figures_are_those_of_the_screen(coordinator_client, campaign):
    result = result_of(campaign)
    place, team = next(
        (place, team)
        for place, team in enumerate(result.teams)
        if not result.dimensions[0].teams[place].hidden
    )
    answer = sheet(coordinator_client, campaign, team.key)
    text = text_of(answer)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    assert problems(answer.content) == []
    assert team.name in text
    for row in result.dimensions:
        assert f"{row.name} {row.teams[place].text} {row.whole.text}" in text
    found = team_sheet_of(campaign, team.key)
    assert f"{found.highest}: hier staat je team het hoogst" in text
    assert all(row.description in text for row in found.lowest)


def test_a_hidden_team_gets_questions_but_no_figures(coordinator_client, campaign):
    result = result_of(campaign)
    hidden = result.teams[0]
    assert all(row.teams[0].hidden for row in result.dimensions)
    answer = sheet(coordinator_client, campaign, hidden.key)
    text = text_of(answer)
    assert "geen eigen cijfers" in text
    assert "Kies twee onderwerpen uit de tabel" in text
    assert "4 van" not in text
    for row in result.dimensions:
        assert f"{row.name} verborgen {row.whole.text}" in text
    assert problems(answer.content) == []


def test_only_teams_of_this_result_have_a_page(coordinator_client, campaign):
    other = closed_survey()
    assert sheet(coordinator_client, campaign, other.teams.first().pk).status_code == 404
    assert sheet(coordinator_client, other, other.teams.first().pk).status_code == 404


def test_with_too_few_answers_for_any_figure_there_is_none(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(3,))
    team = campaign.teams.get()
    assert sheet(coordinator_client, campaign, team.pk).status_code == 404


@pytest.mark.parametrize("teams", (1, 3))
def test_query_count_is_constant(coordinator_client, coordinator, teams, django_assert_num_queries):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(9,) * teams)
    team = campaign.teams.first().pk
    sheet(coordinator_client, campaign, team)
    with django_assert_num_queries(6):
        sheet(coordinator_client, campaign, team)
