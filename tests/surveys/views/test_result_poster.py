"""The poster: one A3 sheet, released figures only, and what is done about them."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from surveys.models import Campaign
from surveys.services.actions import add_action
from tests.factories.surveys import closed_survey
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 9, 12))


def address(campaign):
    return reverse("surveys:result-poster", args=[campaign.organisation.slug, campaign.pk])


def read(response):
    reader = PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def test_one_sheet_shows_high_low_and_what_is_done(coordinator_client, coordinator, campaign):
    for title in ("Koffie op maandag", "Meelopen met de nacht"):
        add_action(campaign=campaign, actor=coordinator.user, title=title)
    response = coordinator_client.get(address(campaign))
    text, reader = read(response)
    width, height = (round(float(side)) for side in reader.pages[0].mediabox[2:])
    assert (len(reader.pages), width, height) == (1, 842, 1191)
    assert problems(response.content) == []
    whole = campaign.release.facts.organisation
    by_score = sorted(whole.scores, key=lambda score: score.cell.value)
    definition = campaign.questionnaire_version.parsed
    for score in (*by_score[:2], *by_score[-2:]):
        figure = f"{score.cell.value:.1f}".replace(".", ",")
        assert f"{definition.dimension(score.code).name.text()} {figure}" in text
    assert "25 van 30 collega" in text
    assert "Koffie op maandag" in text
    assert "Meelopen met de nacht" in text


def test_long_titles_and_many_actions_still_fit_one_sheet(
    coordinator_client, coordinator, campaign
):
    Campaign.objects.filter(pk=campaign.pk).update(title=("Hoe leren wij samen? " * 5)[:100])
    for number in range(6):
        title = f"{number} " + "Een lange naam voor wat we samen willen doen " * 3
        add_action(campaign=campaign, actor=coordinator.user, title=title[:120].strip())
    _text, reader = read(coordinator_client.get(address(campaign)))
    assert len(reader.pages) == 1


def test_there_is_none_for_strangers_or_without_figures(coordinator_client, campaign):
    assert coordinator_client.get(address(closed_survey())).status_code == 404
    few = closed_survey(organisation=campaign.organisation, responses=(3,))
    assert coordinator_client.get(address(few)).status_code == 404
