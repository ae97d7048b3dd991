"""Where to begin: the lowest dimensions, and those that editors always want shown."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import Page

from surveys.models import InspirationLink, KeyDimension
from surveys.queries.results import result_of
from surveys.services.closing import close_campaign
from tests.factories.surveys import closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db

WHY = "Leidinggevenden leggen het meeste gewicht in de schaal."
SOURCE = "Inzicht van de sector"


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(6, 9))


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def always(campaign, code, **further):
    return KeyDimension.objects.create(
        questionnaire=campaign.questionnaire_version.questionnaire,
        dimension_code=code,
        statement=WHY,
        source=SOURCE,
        **further,
    )


def not_lowest(campaign):
    lowest = campaign.release.facts.lowest_dimensions
    codes = [one.code for one in campaign.questionnaire_version.parsed.dimensions]
    return next(code for code in codes if code not in lowest)


def test_a_key_dimension_stands_beside_the_lowest_with_whose_words_they_are(
    coordinator_client, campaign
):
    code = not_lowest(campaign)
    always(campaign, code)
    result = result_of(campaign)
    assert code not in [one.code for one in result.priorities]
    assert [one.code for one in result.anyway] == [code]
    html = coordinator_client.get(address("results", campaign)).content.decode()
    assert "Altijd een goed begin" in html
    assert f'<blockquote class="quote__text">{WHY}</blockquote>' in html
    assert SOURCE in html
    board = coordinator_client.get(address("actions", campaign)).content.decode()
    assert WHY in board
    report = coordinator_client.get(address("report", campaign)).content
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(report)).pages)
    assert WHY in " ".join(text.split())


def test_one_that_is_lowest_already_is_shown_once_with_the_words(campaign):
    code = campaign.release.facts.lowest_dimensions[0]
    always(campaign, code)
    result = result_of(campaign)
    assert result.anyway == ()
    assert result.priorities[0].plea.statement == WHY


def test_without_a_score_it_is_shown_with_the_pages_for_every_score(coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    code = "LEI"
    definition = campaign.questionnaire_version.parsed
    skipped = {item.code for item in definition.items_of(code)}
    respond(campaign.teams.get(), 8, skip=skipped)
    always(campaign, code)
    home = Page.objects.get(depth=1).get_children().first()
    for band, title in (("", "Voor elke score"), ("low", "Bij een lage score")):
        InspirationLink.objects.create(
            questionnaire=campaign.questionnaire_version.questionnaire,
            dimension_code=code,
            band=band,
            page=home.add_child(instance=Page(title=title)),
        )
    close_campaign(campaign=campaign)
    [shown] = result_of(campaign).anyway
    assert shown.score.hidden
    assert shown.advice == ""
    assert [link.title for link in shown.links] == ["Voor elke score"]


def test_a_code_that_the_questionnaire_no_longer_has_is_left_out(campaign):
    always(campaign, "WEG")
    assert result_of(campaign).anyway == ()
