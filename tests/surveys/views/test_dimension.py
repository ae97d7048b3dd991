"""The page of one dimension: everything in it is released, and words promise no more than that."""

import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from surveys.domain.cells import Distribution, Mean, Suppressed
from surveys.domain.facts import Score
from surveys.models import Release
from surveys.queries.dimension_page import difference, dimension_page
from surveys.services.closing import close_campaign
from tests.factories.surveys import closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db

KINDS = [{"FUN": "A"}, {"FUN": "B"}]


@pytest.fixture
def campaign(coordinator):
    """Three teams; half of all work with clients, half in logistics."""
    survey = open_survey(organisation=coordinator.organisation, responses=(0, 0, 0))
    for count, team in zip((4, 12, 14), survey.teams.order_by("pk"), strict=True):
        respond(team, count, seed=team.pk, background=KINDS)
    close_campaign(campaign=survey)
    return survey


def address(campaign, code):
    return reverse("surveys:dimension", args=[campaign.organisation.slug, campaign.pk, code])


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_shows_the_released_figures(coordinator_client, campaign):
    facts = campaign.release.facts
    html = plain(coordinator_client.get(address(campaign, "ZIC")).content.decode())
    assert f"{facts.organisation.cell('ZIC').value:.1f}".replace(".", ",") in html
    shown = [group.cell("ZIC") for group in facts.groups if isinstance(group.cell("ZIC"), Mean)]
    assert shown
    for cell in shown:
        assert f"{cell.value:.1f}".replace(".", ",") in html
    definition = campaign.questionnaire_version.parsed
    for item in definition.items_of("ZIC"):
        assert item.text.text() in html
    assert "heeft geen norm" in html


def test_agreeing_is_agreeing_also_where_disagreeing_is_favourable(campaign):
    definition = campaign.questionnaire_version.parsed
    facts = {fact.code: fact.distribution for fact in campaign.release.facts.items}
    turned = next(item for item in definition.items if item.reversed)
    page = dimension_page(campaign, turned.dimension)
    row = next(row for row in page.statements.rows if row.label == turned.text.text())
    share = facts[turned.code]
    assert isinstance(share, Distribution)
    assert row.is_reversed
    assert row.parts[0] == f"{share.unfavourable} %"
    assert row.parts[2] == f"{share.favourable} %"


def test_groups_by_background_stand_beside_the_organisation(coordinator_client, campaign):
    page = dimension_page(campaign, "REF")
    [cut] = page.cuts
    assert [group.score.hidden for group in cut.groups[:2]] == [False, False]
    assert all(group.score.hidden for group in cut.groups[2:])
    html = plain(coordinator_client.get(address(campaign, "REF")).content.decode())
    assert cut.question in html
    for group in cut.groups:
        assert group.name in html


def test_a_hidden_team_looks_like_any_other_hidden_team(campaign):
    page = dimension_page(campaign, "REF")
    hidden = {(team.score, team.difference) for team in page.teams if team.score.hidden}
    assert len(hidden) == 1
    assert hidden.pop()[1] == ""


@pytest.mark.parametrize(
    ("value", "margin", "words"),
    [
        (60.0, 10, "geen duidelijk verschil"),
        (65.1, 10, "duidelijk hoger"),
        (34.9, 10, "duidelijk lager"),
        (65.0, 10, "geen duidelijk verschil"),
        (90.0, None, ""),
    ],
)
def test_a_difference_is_clear_only_where_intervals_part(value, margin, words):
    whole = Score("A", Mean(50.0, 80), "middle", 5)
    assert difference(Score("A", Mean(value, 9), "middle", margin), whole) == words
    assert difference(Score("A", Suppressed(), None), whole) == ""


def test_a_result_of_before_knows_no_words_and_no_groups(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(9, 12))
    old = json.loads(campaign.release.facts_json)
    old["format"] = 1
    del old["cuts"], old["shares"]
    for group in (old["organisation"], *old["groups"]):
        for score in group["scores"]:
            score.pop("margin", None)
    Release.objects.filter(campaign=campaign).update(facts_json=json.dumps(old))
    response = coordinator_client.get(address(campaign, "REF"))
    assert response.status_code == 200
    assert response.context["page"].cuts == ()
    assert {team.difference for team in response.context["page"].teams} == {""}


def test_other_dimensions_are_one_step_away(coordinator_client, campaign):
    codes = [dimension.code for dimension in campaign.questionnaire_version.parsed.dimensions]
    first, last = dimension_page(campaign, codes[0]), dimension_page(campaign, codes[-1])
    assert (first.before, first.after.code) == (None, codes[1])
    assert (last.before.code, last.after) == (codes[-2], None)
    results = coordinator_client.get(
        reverse("surveys:results", args=[campaign.organisation.slug, campaign.pk])
    ).content.decode()
    for code in codes:
        assert address(campaign, code) in results


def test_unknown_dimensions_open_surveys_and_strangers_find_nothing(coordinator_client, campaign):
    assert coordinator_client.get(address(campaign, "NIX")).status_code == 404
    assert coordinator_client.get(address(closed_survey(), "REF")).status_code == 404
    assert Client().get(address(campaign, "REF")).status_code == 302
    running = open_survey(organisation=campaign.organisation, responses=(6,))
    assert coordinator_client.get(address(running, "REF")).status_code == 404


def test_too_few_answers_for_figures_give_no_page(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(3,))
    assert coordinator_client.get(address(campaign, "REF")).status_code == 404


@pytest.mark.parametrize("teams", [1, 3])
def test_the_page_takes_the_same_queries_however_many_teams(
    coordinator_client, coordinator, django_assert_max_num_queries, teams
):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(9,) * teams)
    coordinator_client.get(address(campaign, "REF"))
    with django_assert_max_num_queries(15):
        coordinator_client.get(address(campaign, "REF"))
