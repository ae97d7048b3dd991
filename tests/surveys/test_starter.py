"""Starter questionnaire and demo surveys."""

import pytest
from wagtail.models import Page

from organisations.models import Organisation
from surveys.models import Campaign, InspirationLink, Questionnaire, Release, Response, Status
from surveys.queries.answering import variants_of
from surveys.queries.results import result_of
from tests.factories.surveys import starter_version
from toolbox.starter.accounts import load_demo_organisations
from toolbox.starter.demo_surveys import load_demo_surveys
from toolbox.starter.questionnaires import link_inspiration, load_questionnaires

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing_that_was_edited():
    load_questionnaires()
    Questionnaire.objects.update(title="Aangepast")
    load_questionnaires()
    assert Questionnaire.objects.get().title == "Aangepast"
    assert Questionnaire.objects.get().versions.count() == 1


def test_dimensions_lead_to_the_pages_that_exist():
    load_questionnaires()
    home = Page.objects.get(depth=2)
    for slug in ("laat-kennis-rondgaan", "babbelkwartier", "leerklimaatgesprek"):
        home.add_child(instance=Page(title=slug, slug=slug))
    link_inspiration()
    links = InspirationLink.objects.filter(dimension_code="KEN", band="").order_by("sort_order")
    # O1, P01 and P02 share a page, which stands here once.
    assert [link.page.slug for link in links] == [
        "laat-kennis-rondgaan",
        "babbelkwartier",
        "leerklimaatgesprek",
    ]
    # The advice with a low score names this one.
    (low,) = InspirationLink.objects.filter(dimension_code="KEN").exclude(band="")
    assert (low.band, low.page.slug) == ("low", "babbelkwartier")
    link_inspiration()
    assert links.count() == 3
    assert Questionnaire.objects.get().conversation_page.slug == "leerklimaatgesprek"


def test_french_comes_with_its_words():
    load_questionnaires()
    assert variants_of(starter_version().parsed) == ("nl", "plain", "en", "fr")


@pytest.fixture
def demo():
    load_questionnaires()
    load_demo_organisations()
    assert load_demo_surveys() == 2


def test_the_demo_is_a_real_result_in_the_direction_of_the_profile(demo):
    campaign = Campaign.objects.get(organisation__slug="de-wilg")
    result = result_of(campaign)
    scores = {row.code: row.whole.value for row in result.dimensions}
    assert campaign.status == Status.CLOSED
    assert min(scores, key=scores.get) == "ZIC"
    assert max(scores, key=scores.get) == "VTR"
    teams = {team.name: place for place, team in enumerate(result.teams)}
    hidden = {
        name
        for name, place in teams.items()
        if all(row.teams[place].hidden for row in result.dimensions)
    }
    assert "Onthaal en administratie" in hidden
    assert len(hidden) == 2
    assert campaign.release.open_answers


def test_one_demo_survey_stays_open(demo):
    campaign = Campaign.objects.get(organisation__slug="het-vlinderpad")
    assert campaign.accepts_answers
    assert Response.objects.filter(campaign_team__campaign=campaign).count() == 44


def test_loading_the_demo_twice_adds_nothing(demo):
    responses = Response.objects.count()
    assert load_demo_surveys() == 0
    assert (Response.objects.count(), Release.objects.count()) == (responses, 1)


def test_without_demo_organisations_there_are_no_demo_surveys():
    load_questionnaires()
    assert load_demo_surveys() == 0
    assert not Organisation.objects.exists()
