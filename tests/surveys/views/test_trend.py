"""Then and now: what both results released, teams that merged included."""

import datetime
import re

import pytest
from django.urls import reverse

from organisations.services.team_merging import merge_teams
from surveys.domain.cells import Bounded, Mean, Suppressed
from surveys.domain.facts import Score
from surveys.models import Campaign, Questionnaire
from surveys.queries.trend import earlier_waves, signed, together, trend
from surveys.services.campaigns import open_campaign, start_campaign
from surveys.services.closing import close_campaign
from surveys.services.publishing import publish_version
from tests.factories.organisations import TeamFactory
from tests.factories.surveys import closed_survey, respond, starter_version

pytestmark = pytest.mark.django_db


def wave(organisation, teams, sizes, *, year, seed=1, version=None):
    """A closed survey of these teams, closed in that year."""
    survey = start_campaign(
        organisation=organisation,
        version=version or starter_version(),
        title=f"Leren in {year}",
        teams=teams,
        closes_at=datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC),
        contact_name="Fien Peeters",
        contact_email="fien@voorbeeld.example",
    )
    open_campaign(campaign=survey)
    by_team = {team.pk: size for team, size in zip(teams, sizes, strict=True)}
    for team in survey.teams.order_by("pk"):
        respond(team, by_team[team.team_id], seed=seed + team.team_id)
    close_campaign(campaign=survey)
    closed = datetime.datetime(year, 6, 1, tzinfo=datetime.UTC)
    Campaign.objects.filter(pk=survey.pk).update(closes_at=closed)
    return Campaign.objects.select_related("release", "questionnaire_version").get(pk=survey.pk)


@pytest.fixture
def teams(coordinator):
    return [
        TeamFactory(organisation=coordinator.organisation, name=name, headcount=20)
        for name in ("Beek", "Boom", "Nacht")
    ]


@pytest.fixture
def waves(coordinator, teams):
    organisation = coordinator.organisation
    return (
        wave(organisation, teams, (9, 10, 12), year=2024),
        wave(organisation, teams, (11, 8, 4), year=2026, seed=50),
    )


def address(campaign, **query):
    return reverse(
        "surveys:trend", args=[campaign.organisation.slug, campaign.pk], query=query or None
    )


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_change_is_that_of_the_two_released_figures(coordinator_client, waves):
    before, now = waves
    html = plain(coordinator_client.get(address(now)).content.decode())
    found = trend(now, before)
    for row in found.dimensions:
        old = before.release.facts.organisation.cell(row.code).value
        new = now.release.facts.organisation.cell(row.code).value
        assert row.score.change == signed(new - old)
        assert row.score.change in html
        assert row.score.words in {"geen duidelijk verschil", "duidelijk hoger", "duidelijk lager"}
    assert "Leren in 2024" in html
    assert len(found.statements) == len(now.questionnaire_version.parsed.all_items)


def test_a_team_that_is_hidden_now_or_then_is_not_compared(waves):
    before, now = waves
    teams = {team.name: team for team in trend(now, before).teams}
    hidden = {name for name, team in teams.items() if not any(s.change for s in team.scores)}
    assert "Nacht" in hidden
    assert len(hidden) == 2  # its neighbour is hidden along
    for name in hidden:
        assert {(score.change, score.words) for score in teams[name].scores} == {("", "")}


def test_merged_teams_are_taken_together(coordinator, teams):
    beek, boom, night = teams
    organisation = coordinator.organisation
    before = wave(organisation, teams, (9, 10, 12), year=2024)
    merge_teams(gone=boom, into=beek, headcount=40, actor=coordinator.user)
    new = TeamFactory(organisation=organisation, name="Nieuw", headcount=20)
    now = wave(organisation, [beek, night, new], (20, 11, 9), year=2026, seed=9)
    found = {team.name: team for team in trend(now, before).teams}
    assert set(found["Beek"].merged) == {"Beek", "Boom"}
    assert found["Nacht"].merged == ()
    assert found["Nieuw"].is_new
    then = {group.name: group.cell("REF") for group in before.release.facts.groups}
    both = (then["Beek"].value * 9 + then["Boom"].value * 10) / 19
    codes = [dimension.code for dimension in now.questionnaire_version.parsed.dimensions]
    score = found["Beek"].scores[codes.index("REF")]
    assert score.before.value == pytest.approx(both, abs=0.05)


def test_one_hidden_team_hides_those_it_became_one_with():
    mean = Score("A", Mean(60.0, 10), "middle", 10)
    assert together([mean]) == mean
    assert together([mean, Score("A", Mean(30.0, 20), "low", 15)]) == Score(
        "A", Mean(40.0, 30), None, 15
    )
    for cell in (Suppressed(), Bounded("at_least", 95.0, 8)):
        assert together([mean, Score("A", cell, None)]).cell == Suppressed()


def test_a_dimension_whose_statements_changed_is_not_compared(coordinator, teams):
    organisation = coordinator.organisation
    before = wave(organisation, teams, (9, 10, 12), year=2024)
    questionnaire = Questionnaire.objects.get()
    item = questionnaire.items.filter(dimension_code="REF").first()
    questionnaire.items.filter(pk=item.pk).update(code="REF9")
    other = questionnaire.items.filter(dimension_code="ZIC").first()
    questionnaire.items.filter(pk=other.pk).update(text="Anders gezegd.")
    version = publish_version(questionnaire=questionnaire)
    now = wave(organisation, teams, (9, 10, 12), year=2026, version=version)
    found = trend(now, before)
    changed = {row.code for row in found.dimensions if row.score is None}
    assert changed == {"REF"}
    assert len(found.names) == len(found.dimensions) - 1
    reworded = {row.text for row in found.statements if row.is_reworded}
    assert reworded == {"Anders gezegd."}
    assert len(found.statements) == len(version.parsed.all_items) - 1


def test_one_may_choose_which_survey_to_compare_with(coordinator_client, coordinator, teams):
    organisation = coordinator.organisation
    first, second, third = (
        wave(organisation, teams, (9, 10, 12), year=year) for year in (2022, 2024, 2026)
    )
    assert [one.pk for one in earlier_waves(third)] == [second.pk, first.pk]
    assert coordinator_client.get(address(third)).context["trend"].earlier == second
    chosen = coordinator_client.get(address(third, met=first.pk))
    assert chosen.context["trend"].earlier == first
    assert "selected" in chosen.content.decode()
    assert coordinator_client.get(address(second, met=third.pk)).status_code == 404
    assert coordinator_client.get(address(third, met="x")).status_code == 404


def test_the_result_leads_there_only_when_there_is_something_to_compare(
    coordinator_client, coordinator, waves
):
    before, now = waves
    link = "Vergelijk met een eerdere bevraging"
    results = [
        reverse("surveys:results", args=[coordinator.organisation.slug, one.pk])
        for one in (before, now)
    ]
    assert link not in coordinator_client.get(results[0]).content.decode()
    assert link in coordinator_client.get(results[1]).content.decode()
    assert coordinator_client.get(address(before)).url == results[0]
    assert coordinator_client.get(address(closed_survey())).status_code == 404


def test_a_survey_with_too_few_answers_is_no_comparison(coordinator_client, coordinator, teams):
    wave(coordinator.organisation, teams, (1, 1, 2), year=2024)
    now = wave(coordinator.organisation, teams, (9, 9, 9), year=2026)
    response = coordinator_client.get(address(now), follow=True)
    assert "genoeg antwoorden om mee te vergelijken" in response.content.decode()


@pytest.mark.parametrize(("value", "text"), [(3.25, "+3,2"), (-0.04, "0,0"), (-2.0, "−2,0")])
def test_a_change_has_its_sign(value, text):
    assert signed(value) == text


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_takes_the_same_queries_however_many_teams(
    coordinator_client, coordinator, teams, django_assert_max_num_queries, number
):
    organisation = coordinator.organisation
    wave(organisation, teams[:number], (9,) * number, year=2024)
    now = wave(organisation, teams[:number], (9,) * number, year=2026)
    coordinator_client.get(address(now))
    with django_assert_max_num_queries(12):
        coordinator_client.get(address(now))
