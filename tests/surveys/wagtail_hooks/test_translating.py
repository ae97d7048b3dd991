"""Adding a language, translating into it, and what becomes of that."""

import pytest
from django.urls import reverse

from surveys.models import Language
from surveys.queries.answering import variant_names, variants_of
from surveys.queries.phrases import PHRASES
from surveys.queries.translations import variant_statuses
from surveys.services.questionnaires import publish_version
from surveys.spreadsheets.buttons import IMPORTER
from tests.content.spreadsheets.files import examined, exported
from tests.factories.organisations import UserFactory
from tests.factories.surveys import starter_version

pytestmark = pytest.mark.django_db
WORDS = {name: str(text) for name, text in PHRASES.items()}


@pytest.fixture
def editor(client):
    user = UserFactory(editor_in_chief=True)
    client.force_login(user)
    return user


@pytest.fixture
def questionnaire(db):
    return starter_version().questionnaire


def german(**changes):
    return Language.objects.create(**{"code": "de", "name": "Deutsch", "phrases": WORDS} | changes)


def translate_all(client, questionnaire, prefix="DE", **extra):
    url = reverse("survey-translate", args=[questionnaire.pk, "de"])
    rows = client.get(url).context["rows"]
    return client.post(url, {f"words-{row.path}": f"{prefix} {row.dutch}" for row in rows} | extra)


def status(questionnaire, code):
    return next(one for one in variant_statuses(questionnaire) if one.code == code)


def test_a_language_with_its_phrases_is_added_in_the_admin(client, editor):
    url = reverse("wagtailsnippets_surveys_language:add")
    phrases = {f"phrase_{name}": text for name, text in WORDS.items()}
    data = {"code": "tr", "name": "Türkçe", "direction": "ltr", **phrases}
    response = client.post(url, {**data, "phrase_step": "Adım"})
    assert "{number}, {total}" in response.content.decode()  # what the site fills in got lost
    client.post(url, data)
    assert Language.objects.get().phrases == WORDS


@pytest.mark.parametrize("code", ("nl", "en", "plain", "Deutsch", "d", "de_DE"))
def test_codes_that_cannot_be_are_refused(client, editor, code):
    url = reverse("wagtailsnippets_surveys_language:add")
    client.post(url, {"code": code, "name": "Iets", "direction": "ltr"})
    assert not Language.objects.exists()


def test_a_translation_is_saved_in_parts_and_says_how_far_it_is(client, editor, questionnaire):
    german()
    url = reverse("survey-translate", args=[questionnaire.pk, "de"])
    client.post(url, {"words-item.KEN1": "Satz", "words-intro": "", "words-item.NIX": "weg"})
    assert questionnaire.translations.get().texts.keys() == {"item.KEN1"}
    found = client.get(url).context["found"]
    assert (found.done, len(found.missing)) == (1, found.total - 1)
    client.post(url, {"words-intro": "Willkommen"})
    assert client.get(url).context["found"].done == 2
    assert variants_of(publish_version(questionnaire=questionnaire).parsed) == ("nl", "plain", "en")


def test_only_a_complete_language_is_offered(client, editor, questionnaire):
    language = german(phrases=WORDS | {"next": ""})
    translate_all(client, questionnaire)
    assert not status(questionnaire, "de").is_complete
    assert publish_version(questionnaire=questionnaire).number == 1
    language.phrases = WORDS
    language.save()
    version = publish_version(questionnaire=questionnaire)
    assert version.number == 2
    assert variant_names(version.parsed)["de"] == "Deutsch"
    assert version.parsed.items[0].text.text("de").startswith("DE ")
    # What was published keeps its language, whatever happens to it later.
    language.delete()
    version.refresh_from_db()
    assert "de" in variants_of(version.parsed)


def test_french_is_offered_once_its_words_are_there(questionnaire):
    assert not status(questionnaire, "fr").is_complete
    german(code="fr", name="Français")
    assert status(questionnaire, "fr").is_complete
    assert "fr" in variants_of(publish_version(questionnaire=questionnaire).parsed)


def test_a_changed_dutch_text_outdates_its_translation(client, editor, questionnaire):
    german()
    translate_all(client, questionnaire)
    questionnaire.items.filter(code__in=("KEN1", "KEN2")).update(text="Nieuw.")
    found = status(questionnaire, "de").found
    assert found.outdated == ("item.KEN1", "item.KEN2")
    assert variants_of(publish_version(questionnaire=questionnaire).parsed) == ("nl", "plain", "en")
    url = reverse("survey-translate", args=[questionnaire.pk, "de"])
    rows = {row.path: row for row in client.get(url).context["rows"]}
    assert rows["item.KEN1"].before
    kept = {f"words-{path}": rows[path].words for path in ("item.KEN1", "item.KEN2")}
    client.post(url, kept)  # nothing was said about them
    assert status(questionnaire, "de").found.outdated == found.outdated
    client.post(url, kept | {"still-right": "item.KEN1", "words-item.KEN2": "Neu."})
    assert status(questionnaire, "de").is_complete


@pytest.mark.parametrize("ending", ("xlsx", "toml"))
def test_translations_travel_in_files(client, editor, questionnaire, ending):
    german()
    translate_all(client, questionnaire)
    before = questionnaire.translations.get().texts
    data = exported(IMPORTER, questionnaire, ending)
    assert not examined(IMPORTER, data, questionnaire, editor, ending).has_changes
    questionnaire.translations.all().delete()
    found = examined(IMPORTER, data, questionnaire, editor, ending)
    assert found.errors == []
    IMPORTER.apply(found, {}, editor)
    assert questionnaire.translations.get().texts == before
    Language.objects.all().delete()
    assert examined(IMPORTER, data, questionnaire, editor, ending).errors
