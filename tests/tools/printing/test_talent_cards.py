"""A talent whose texts are as long as the form allows still fits on its card."""

import pytest

from pdf.formats import FORMATS
from talents.models import Family, Talent, TalentSet
from tests.factories.talents import FamilyFactory, TalentFactory, TalentSetFactory
from tools.models.decks import talent_cards
from tools.printing.faces import card_faces
from tools.printing.typesetting import typeset

WORDS = "Verantwoordelijkheid en samenwerking met moeilijke momenten. " * 10


def longest(model: type, field: str) -> str:
    return WORDS[: model._meta.get_field(field).max_length].strip()


@pytest.mark.parametrize("format", FORMATS)
def test_the_longest_talent_fits_on_both_sides(db, format):
    talent_set = TalentSetFactory(ask_me_prefix=longest(TalentSet, "ask_me_prefix"), cards=None)
    TalentSet.objects.get(pk=talent_set.pk).talents.all().delete()
    family = FamilyFactory(talent_set=talent_set, name=longest(Family, "name"))
    fields = ("name", "description", "ask_me", "question", "pitfall")
    TalentFactory(
        talent_set=talent_set, family=family, **{name: longest(Talent, name) for name in fields}
    )
    (card,) = talent_cards(TalentSet.objects.get(pk=talent_set.pk))
    faces = card_faces(card, set_slug="set", set_title="Talentenkaarten", format=format)
    assert len(typeset(faces)) == 2
