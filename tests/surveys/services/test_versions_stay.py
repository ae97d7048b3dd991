"""Editing, renaming, translating or unpublishing never changes or hides an existing answer."""

import re

import pytest
from django.urls import reverse

from surveys.domain.wording import dutch_texts
from surveys.models import Language, Questionnaire, Response
from surveys.queries.phrases import PHRASES
from surveys.queries.questionnaires import data_of, latest_versions
from surveys.queries.results import result_of
from surveys.services.publishing import publish_newest
from surveys.services.translations import save_translation
from tests.factories.organisations import UserFactory
from tests.factories.surveys import closed_survey, open_survey

pytestmark = pytest.mark.django_db


def edit(questionnaire, editor):
    item = questionnaire.items.get(code="KEN1")
    item.text, item.reversed = "Een heel andere stelling.", True
    item.save()
    dimension = questionnaire.dimensions.get(code="KEN")
    dimension.advice_low = dimension.advice_middle = dimension.advice_high = "Ander advies."
    dimension.save()
    questionnaire.items.get(code="KEN2").delete()
    publish_newest(questionnaire=questionnaire, user=editor)


def rename(questionnaire, editor):
    questionnaire.title = "Een nieuwe naam"
    questionnaire.save()
    questionnaire.dimensions.update(name="Iets anders", description="Iets anders")
    publish_newest(questionnaire=questionnaire, user=editor)


def translate(questionnaire, editor):
    language = Language.objects.create(
        code="de", name="Deutsch", phrases={name: str(text) for name, text in PHRASES.items()}
    )
    words = {
        path: f"DE {text}" for path, text in dutch_texts(data_of(questionnaire, number=1)).items()
    }
    save_translation(questionnaire=questionnaire, language=language, words=words)
    version = publish_newest(questionnaire=questionnaire, user=editor)
    assert [one.code for one in version.parsed.languages] == ["de"]


def unpublish(questionnaire, editor):
    questionnaire.unpublish(user=editor)
    assert not latest_versions().exists()


def page(client, campaign):
    """The answering page without its one-time key and ticket."""
    response = client.get(reverse("surveys:answer", args=[campaign.teams.first().code]))
    html = re.sub(r'name="(?:key|ticket)" value="[^"]+"', "", response.content.decode())
    return response.status_code, html


def report(campaign):
    """What screen and PDF of a result both render."""
    campaign.refresh_from_db()
    return result_of(campaign)


@pytest.mark.parametrize("change", (edit, rename, translate, unpublish))
def test_surveys_and_answers_stay_as_they_were(client, change):
    running, done = open_survey(responses=(5,)), closed_survey(responses=(6, 6))
    before = page(client, running), report(done)
    answers = set(Response.objects.values_list("pk", "answers", "background"))
    change(Questionnaire.objects.get(), UserFactory(editor_in_chief=True))
    assert (page(client, running), report(done)) == before
    assert set(Response.objects.values_list("pk", "answers", "background")) == answers
    assert before[0][0] == 200
