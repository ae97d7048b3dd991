"""The starter talent set and the demo team's map."""

import pytest

from content.models import LoadedItem
from organisations.models import Organisation
from talents.domain.completeness import languages_of
from talents.domain.talent_set import read
from talents.models import TalentMap, TalentSet
from talents.queries.maps import team_map
from talents.queries.wording import content_of
from tests.factories.organisations import TeamFactory
from toolbox.starter.demo_talents import load_demo_talents
from toolbox.starter.talents import load_talents

pytestmark = pytest.mark.django_db


def test_loads_thirty_talents_in_five_families():
    load_talents()
    talent_set = TalentSet.objects.get()
    assert talent_set.families.count() == 5
    assert talent_set.talents.count() == 30
    assert (talent_set.min_choices, talent_set.max_choices) == (3, 5)
    assert len(talent_set.steps) == 6
    talent_set.full_clean()
    for item in (*talent_set.families.all(), *talent_set.talents.all()):
        item.full_clean()


def test_loading_again_keeps_what_editors_changed_or_deleted():
    load_talents()
    TalentSet.objects.update(title="Van ons")
    load_talents()
    assert TalentSet.objects.get().title == "Van ons"
    TalentSet.objects.get().talents.all().delete()
    TalentSet.objects.get().delete()
    load_talents()
    assert not TalentSet.objects.exists()


def test_the_demo_team_has_a_real_map():
    team = TeamFactory(name="Afdeling Boomgaard", organisation__slug="de-wilg")
    load_talents()
    load_demo_talents()
    load_demo_talents()
    talent_map = TalentMap.objects.get()
    assert talent_map.team == team
    assert talent_map.organisation == Organisation.objects.get(slug="de-wilg")
    shown = team_map(talent_map)
    assert len(shown.people) == 12
    assert {talent.name for talent in shown.open_field} == {
        "Cijferlezer",
        "Dradenknoper",
        "Stappenschrijver",
    }
    assert shown.learning_pairs


def test_the_set_is_there_in_english_and_french_too():
    load_talents()
    content = content_of(TalentSet.objects.get())
    assert languages_of(content) == ("nl", "en", "fr")
    english = read(content, "en").talent("rustige-luisteraar")
    assert (english.name, english.family) == ("Calm listener", "hart")


def test_a_set_of_before_gets_its_translations_once_where_the_dutch_is_unchanged():
    load_talents()
    LoadedItem.objects.filter(key__startswith="translations:").delete()
    for items in (TalentSet.objects.get().talents, TalentSet.objects.get().families):
        items.update(name_en="", name_fr="")
    talents = TalentSet.objects.get().talents
    talents.filter(key="ontmijner").update(name="Van ons")
    talents.filter(key="deuropener").update(name_en="By editors")
    load_talents()
    names = dict(talents.values_list("key", "name_en"))
    assert names["rustige-luisteraar"] == "Calm listener"
    assert (names["ontmijner"], names["deuropener"]) == ("", "By editors")
    talents.update(name_en="")
    load_talents()
    assert set(talents.values_list("name_en", flat=True)) == {""}
