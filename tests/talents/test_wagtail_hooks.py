"""Talent sets in the editors' area."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ReferenceIndex
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from talents.models import Choice, Family, MapMember, Talent, TalentMap, TalentSet
from talents.queries.maps import team_map
from talents.wagtail_hooks import TalentSetViewSet
from tests.factories.organisations import UserFactory
from tests.factories.talents import MapMemberFactory, TalentSetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_client(client):
    """A client in which someone who may edit everything is logged in."""
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def address(name, *args):
    return reverse(TalentSetViewSet().get_url_name(name), args=args)


def row(item, names, **changes):
    values = {name: getattr(item, name) for name in ("id", *names)}
    return values | changes


def data(talent_set, *, families=None, talents=None, **changes):
    """What the form sends when nothing changes, except for what's given."""
    family_names = ("name", "tagline", "description", "color", "icon")
    talent_names = ("number", "name", "description", "ask_me", "question", "pitfall")
    families = families or [row(family, family_names) for family in talent_set.families.all()]
    talents = talents or [
        row(talent, talent_names, family=talent.family_id) for talent in talent_set.talents.all()
    ]
    own = (
        "title",
        "slug",
        "summary",
        "ask_me_prefix",
        "min_choices",
        "max_choices",
        "max_wants_to_learn",
        "instructions",
        "consent_text",
        "open_field_title",
        "open_field_question",
    )
    return nested_form_data(
        {name: getattr(talent_set, name) for name in own}
        | {
            "families": inline_formset(families, initial=len(talent_set.families.all())),
            "talents": inline_formset(talents, initial=len(talent_set.talents.all())),
        }
        | changes
    )


def test_editors_find_and_change_a_set(editor_client):
    talent_set = TalentSetFactory(title="Onze talenten")
    assert "Onze talenten" in editor_client.get(address("list")).content.decode()
    talent = talent_set.talents.first()
    key = talent.key
    sent = data(talent_set) | {"talents-0-name": "Nieuwe naam", "title": "Nieuwe titel"}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 302
    talent.refresh_from_db()
    assert (talent.name, talent.key) == ("Nieuwe naam", key)
    assert TalentSet.objects.get().title == "Nieuwe titel"


def test_a_talent_that_someone_chose_stays_on_their_map(editor_client):
    talent_map = MapMemberFactory(shown=True).talent_map
    talent_set = talent_map.version.talent_set
    before = team_map(talent_map)
    sent = data(talent_set) | {"talents-0-DELETE": "1", "talents-1-name": "Heel anders"}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 302
    assert Talent.objects.count() == 7
    assert team_map(TalentMap.objects.get()) == before


def test_a_talent_that_nobody_chose_can_be_deleted(editor_client):
    talent_set = TalentSetFactory()
    sent = data(talent_set) | {"talents-0-DELETE": "1"}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 302
    assert Talent.objects.count() == 7


def test_a_family_with_talents_can_not_be_deleted(editor_client):
    talent_set = TalentSetFactory()
    sent = data(talent_set) | {"families-0-DELETE": "1"}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 200
    assert Family.objects.count() == 2


def test_a_family_goes_after_its_talents(editor_client):
    talent_set = TalentSetFactory()
    sent = data(talent_set) | {"families-0-DELETE": "1"}
    together = sent | {f"talents-{number}-DELETE": "1" for number in range(4)}
    assert editor_client.post(address("edit", talent_set.pk), together).status_code == 200
    Talent.objects.filter(family=talent_set.families.first()).delete()
    talent_set = TalentSet.objects.get()
    sent = data(talent_set) | {"families-0-DELETE": "1"}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 302
    assert Family.objects.count() == 1


def test_a_set_without_maps_can_be_deleted(editor_client):
    talent_set = TalentSetFactory()
    assert editor_client.post(address("delete", talent_set.pk)).status_code == 302
    assert not TalentSet.objects.exists()


def test_a_set_with_maps_can_not_be_deleted(editor_client):
    talent_set = MapMemberFactory().talent_map.version.talent_set
    response = editor_client.post(address("delete", talent_set.pk), follow=True)
    assert "Deze set is gebruikt voor een talentenkaart" in response.content.decode()
    assert TalentSet.objects.exists()


def test_the_editors_area_does_not_index_people_or_maps():
    for model in (TalentMap, MapMember, Choice):
        assert not ReferenceIndex.model_is_indexable(model)


def test_a_family_of_another_set_is_refused(editor_client):
    talent_set, other = TalentSetFactory(), TalentSetFactory()
    sent = data(talent_set) | {"talents-0-family": other.families.first().pk}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 200
    assert other.talents.filter(family__talent_set=talent_set).count() == 0


def test_double_names_and_impossible_numbers_are_refused(editor_client):
    talent_set = TalentSetFactory()
    sent = data(talent_set) | {"talents-0-name": talent_set.talents.last().name}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 200
    sent = data(talent_set) | {"min_choices": 6, "max_choices": 5}
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 200


def test_a_new_set_starts_with_its_families(editor_client):
    unsaved = TalentSet(
        title="Nieuw",
        slug="nieuw",
        ask_me_prefix="Vraag mij",
        consent_text="Jij beslist.",
        open_field_title="Wit veld",
    )
    families = [{"name": "Hart", "tagline": "", "description": "", "color": "sun", "icon": "heart"}]
    response = editor_client.post(address("add"), data(unsaved, families=families))
    assert response.status_code == 302
    assert Family.objects.get().key == "hart"


def test_talent_maps_are_not_in_the_editors_area():
    assert not hasattr(TalentMap, "snippet_viewset")


def test_the_list_says_how_far_translations_are(editor_client):
    talent_set = TalentSetFactory()
    talent = talent_set.talents.first()
    Talent.objects.filter(pk=talent.pk).update(
        name_en="Calm", description_en="Calms people", ask_me_en="a talk"
    )
    body = editor_client.get(address("list")).content.decode()
    assert "1 van 8 talenten, niet alle families, niet alle woorden van de set" in body
    assert "0 van 8 talenten" in body


def test_the_list_takes_as_many_queries_for_three_sets_as_for_one(editor_client):
    counts = []
    editor_client.get(address("list"))
    for number in (1, 2):
        TalentSetFactory.create_batch(number)
        with CaptureQueriesContext(connection) as queries:
            editor_client.get(address("list"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_editors_see_that_maps_keep_older_words_and_whose_they_are_not(editor_client):
    talent_map = MapMemberFactory(shown=True).talent_map
    talent_set = talent_map.version.talent_set
    body = editor_client.get(address("edit", talent_set.pk)).content.decode()
    assert "zoals ze nu zijn" in body
    talent_set.talents.update(name_fr="Quelque chose")
    body = editor_client.get(address("edit", talent_set.pk)).content.decode()
    assert "1 kaart die loopt, heeft oudere woorden." in body
    assert talent_set.talents.first().name in body.split("Frans")[-1]
    assert talent_map.title not in body
    assert talent_map.team.name not in body


def test_editors_write_translations(editor_client):
    talent_set = TalentSetFactory()
    sent = data(talent_set) | {
        "talents-0-name_en": "Calm listener",
        "families-1-tagline_fr": "Savoir",
        "consent_text_en": "Only if you want to.",
    }
    assert editor_client.post(address("edit", talent_set.pk), sent).status_code == 302
    assert talent_set.talents.first().name_en == "Calm listener"
    assert talent_set.families.last().tagline_fr == "Savoir"
    assert TalentSet.objects.get().consent_text_en == "Only if you want to."


def test_a_new_set_has_no_tab_about_what_there_is_not(editor_client):
    assert "Vertalingen en kaarten" not in editor_client.get(address("add")).content.decode()
