"""Versions of a talent set."""

import pytest

from talents.domain.talent_set import content_hash, read
from talents.models import TalentSet, TalentSetVersion
from talents.models.version import FrozenError
from talents.queries.wording import content_of
from talents.services.versions import freeze
from tests.factories.talents import TalentSetFactory

pytestmark = pytest.mark.django_db


def test_freezing_twice_gives_one_version():
    talent_set = TalentSetFactory()
    assert freeze(talent_set=talent_set) == freeze(talent_set=talent_set)
    assert TalentSetVersion.objects.count() == 1


def test_a_change_gives_the_next_version_and_leaves_the_last():
    talent_set = TalentSetFactory()
    first = freeze(talent_set=talent_set)
    talent = talent_set.talents.first()
    old, talent.name = talent.name, "Heel anders"
    talent.save()
    second = freeze(talent_set=type(talent_set).objects.get(pk=talent_set.pk))
    assert (first.number, second.number) == (1, 2)
    first.refresh_from_db()
    assert first.parsed("nl").talent(talent.key).name == old
    assert second.parsed("nl").talent(talent.key).name == "Heel anders"


def test_a_version_never_changes():
    version = freeze(talent_set=TalentSetFactory())
    version.number = 7
    with pytest.raises(FrozenError):
        version.save()


def test_it_holds_the_rules_and_every_word():
    talent_set = TalentSetFactory(consent_text="Alleen als jij dat wil.")
    frozen = freeze(talent_set=talent_set).parsed("nl")
    assert frozen.consent_text == "Alleen als jij dat wil."
    assert (frozen.min_choices, frozen.max_choices) == (3, 5)
    assert [t.name for t in frozen.talents] == [t.name for t in talent_set.talents.all()]
    assert [f.color for f in frozen.families] == ["coral", "sky"]


def test_what_is_not_translated_comes_in_dutch():
    content = freeze(talent_set=TalentSetFactory()).content
    content["talents"][0]["name"]["en"] = "Calm listener"
    english = read(content, "en")
    assert english.talents[0].name == "Calm listener"
    assert english.talents[1].name == content["talents"][1]["name"]["nl"]
    assert content_hash(content) == content_hash(dict(reversed(content.items())))


def test_translations_make_another_version_that_speaks_both():
    talent_set = TalentSetFactory()
    first = freeze(talent_set=talent_set)
    talent = talent_set.talents.first()
    talent.name_en = "Calm listener"
    talent.save()
    talent_set.families.update(tagline_fr="Le cœur")
    TalentSet.objects.update(consent_text_en="Only if you want to.")
    second = freeze(talent_set=TalentSet.objects.get())
    assert second != first
    english, french = second.parsed("en"), second.parsed("fr")
    assert english.talent(talent.key).name == "Calm listener"
    assert english.consent_text == "Only if you want to."
    assert (french.families[0].tagline, french.consent_text) == ("Le cœur", talent_set.consent_text)
    assert second.parsed("nl") == first.parsed("nl")


def test_a_set_without_translations_keeps_the_version_it_had():
    content = content_of(TalentSetFactory())
    assert {tuple(text) for text in _texts(content)} == {("nl",)}


def _texts(part):
    """The texts in the content, each a mapping of languages."""
    if isinstance(part, list):
        return [text for one in part for text in _texts(one)]
    if not isinstance(part, dict):
        return []
    return [part] if "nl" in part else _texts(list(part.values()))
