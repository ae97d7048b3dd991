"""Importing and publishing questionnaires."""

from dataclasses import replace

import pytest

from surveys.domain.questionnaire import QuestionnaireError
from surveys.models import Questionnaire
from surveys.services.questionnaires import import_questionnaire, publish_version
from tests.factories.surveys import starter_definition, starter_version

pytestmark = pytest.mark.django_db


def test_the_published_version_says_what_the_file_says():
    file = starter_definition()
    # Which pages help is kept as links to pages, not in the version.
    bare = tuple(replace(d, tips=(), methods=(), card_sets=()) for d in file.dimensions)
    assert starter_version().parsed == replace(file, dimensions=bare)


def test_publishing_without_a_change_gives_the_same_version():
    version = starter_version()
    assert publish_version(questionnaire=version.questionnaire) == version


def test_a_change_makes_the_next_version_and_leaves_the_old_one():
    first = starter_version()
    questionnaire = Questionnaire.objects.get()
    item = questionnaire.items.get(code="KEN1")
    item.text = "Een andere zin."
    item.save()
    second = publish_version(questionnaire=Questionnaire.objects.get())
    assert second.number == 2
    assert second.parsed.items[0].text.text() == "Een andere zin."
    assert first.parsed.items[0].text.text() != "Een andere zin."


def test_what_cannot_be_used_is_not_published():
    questionnaire = import_questionnaire(definition=starter_definition())
    questionnaire.items.filter(dimension_code="KEN").delete()
    with pytest.raises(QuestionnaireError, match="KEN"):
        publish_version(questionnaire=Questionnaire.objects.get())
    assert not questionnaire.versions.exists()
