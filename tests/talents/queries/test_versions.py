"""Which words of a talent set are in use."""

import pytest

from talents.models import TalentSet
from talents.queries.versions import VersionUse, versions_in_use
from talents.services.versions import freeze
from tests.factories.talents import TalentMapFactory, TalentSetFactory

pytestmark = pytest.mark.django_db


def test_maps_are_counted_by_the_words_they_keep(django_assert_num_queries):
    cards = TalentSetFactory()
    TalentMapFactory(cards=cards)
    TalentMapFactory(cards=cards, ended=True)
    cards.talents.filter(pk=cards.talents.first().pk).update(name_en="Calm listener")
    cards = TalentSet.objects.get(pk=cards.pk)
    TalentMapFactory.create_batch(2, cards=cards)
    TalentMapFactory()
    cards = TalentSet.objects.get(pk=cards.pk)
    with django_assert_num_queries(3):
        found = versions_in_use(cards)
    assert found == [
        VersionUse(number=2, running=2, ended=0, is_current=True),
        VersionUse(number=1, running=1, ended=1, is_current=False),
    ]


def test_a_version_without_maps_is_not_in_use():
    cards = TalentSetFactory()
    freeze(talent_set=cards)
    assert versions_in_use(cards) == []
