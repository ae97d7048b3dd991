"""What one takes along of a result, in the languages of the questionnaire."""

import io
import re

import django.utils.translation as translation_module
import polib
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import trans_real
from pypdf import PdfReader

from surveys.queries.results import result_of
from tests.factories.surveys import closed_survey
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db

HEADINGS = {
    "en": ("In short", "Start here", "Our actions"),
    "fr": ("En bref", "Commencez ici", "Nos actions"),
}


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 9, 12))


def papers(campaign):
    slug, pk = campaign.organisation.slug, campaign.pk
    team = campaign.teams.order_by("pk").last()
    return {
        "report": reverse("surveys:report", args=[slug, pk]),
        "poster": reverse("surveys:result-poster", args=[slug, pk]),
        "team": reverse("surveys:team-sheet", args=[slug, pk, team.pk]),
    }


def text_of(content):
    reader = PdfReader(io.BytesIO(content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


@pytest.mark.parametrize("code", ("en", "fr"))
def test_report_poster_and_team_page_speak_the_language(coordinator_client, campaign, code):
    definition = campaign.questionnaire_version.parsed
    with translation.override(code):
        shown = result_of(campaign)
    for name, address in papers(campaign).items():
        content = coordinator_client.get(address, {"taal": code}).content
        text, reader = text_of(content)
        assert reader.trailer["/Root"]["/Lang"] == code
        assert problems(content) == []
        low = shown.priorities[0]
        assert low.name == definition.dimension(low.code).name.text(code)
        assert low.name in text, name
        assert low.score.text in text, name
    text, reader = text_of(
        coordinator_client.get(papers(campaign)["report"], {"taal": code}).content
    )
    assert 10 <= len(reader.pages) <= 14
    for heading in HEADINGS[code]:
        assert heading in text
    assert " ".join(low.advice.split()) in text
    for item in definition.items[:3]:
        assert " ".join(item.text.text(code).split()) in text


def test_the_same_figures_stand_in_every_language(coordinator_client, campaign):
    found = []
    for code in ("nl", "en", "fr"):
        content = coordinator_client.get(papers(campaign)["report"], {"taal": code}).content
        figures = re.findall(r"\b\d{1,2}[.,]\d\b", text_of(content)[0])
        found.append(sorted(figure.replace(".", ",") for figure in figures))
    assert found[0] == found[1] == found[2]
    assert len(found[0]) > 30


def test_another_language_does_not_exist(coordinator_client, campaign):
    for address in papers(campaign).values():
        assert coordinator_client.get(address, {"taal": "xx"}).status_code == 404


def test_the_page_offers_the_languages_in_their_own_name(coordinator_client, campaign):
    slug, pk = campaign.organisation.slug, campaign.pk
    html = coordinator_client.get(reverse("surveys:results", args=[slug, pk])).content.decode()
    assert '<span lang="fr">Français</span>' in html
    assert papers(campaign)["team"] + "?taal=en" in html


def test_nothing_on_these_papers_is_left_in_dutch(coordinator_client, campaign, monkeypatch):
    """Every text that was asked for while they were made has a French translation."""
    asked = set()

    def spy(name):
        original = getattr(trans_real, name)

        def remember(text, *others):
            asked.add(text)
            return original(text, *others)

        return remember

    for name in ("gettext", "ngettext"):
        monkeypatch.setattr(translation_module._trans, name, spy(name), raising=False)
    for address in papers(campaign).values():
        assert coordinator_client.get(address, {"taal": "fr"}).status_code == 200
    catalogue = settings.BASE_DIR / "locale" / "fr" / "LC_MESSAGES" / "django.po"
    entries = {entry.msgid: entry for entry in polib.pofile(str(catalogue))}
    ours = asked & set(entries)
    assert len(ours) > 80
    assert not [text for text in ours if not entries[text].translated()]
