"""Joining and choosing in English."""

import pytest
from django.urls import reverse
from django.utils import translation

from talents.models import Choice, MapMember, TalentSet
from tests.factories.talents import MapMemberFactory, TalentMapFactory, TalentSetFactory
from toolbox.starter.talents import load_talents

pytestmark = pytest.mark.django_db


@pytest.fixture
def talent_map():
    """A map with the starter talents, in three languages."""
    load_talents()
    return TalentMapFactory(cards=TalentSet.objects.get())


def english(name, *args):
    with translation.override("en"):
        return reverse(f"talents:{name}", args=args)


def test_the_page_leads_to_itself_in_english_and_back(client, talent_map):
    body = client.get(reverse("talents:join", args=[talent_map.code])).content.decode()
    assert f'href="/en/t/{talent_map.code}/" lang="en"' in body
    assert "Français" not in body
    body = client.get(f"/en/t/{talent_map.code}/").content.decode()
    assert '<html lang="en"' in body
    assert "Your name only comes on the talent map if you want it to." in body
    assert f'href="/t/{talent_map.code}/" lang="nl"' in body


def test_english_stays_from_joining_to_the_end_without_a_cookie(client, talent_map):
    sent = client.post(english("join", talent_map.code), {"first_name": "Sam", "role": ""})
    own = sent["Location"]
    assert own.startswith("/en/t/lid/")
    assert "Calm listener" in client.get(f"{own}kies/").content.decode()
    keys = [talent.key for talent in talent_map.talent_set.talents[:3]]
    chosen = client.post(f"{own}kies/", {"talents": keys})
    assert Choice.objects.count() == 3
    assert chosen["Location"].startswith(own)
    body = client.get(own).content.decode()
    assert "Hello Sam" in body
    assert f"http://testserver{own}" in body
    assert "django_language" not in client.cookies
    assert "Dag Sam" in client.get(own.removeprefix("/en")).content.decode()


def test_a_set_that_is_not_whole_in_english_is_not_offered(client):
    cards = TalentSetFactory()
    cards.talents.update(name_en="Something")
    talent_map = TalentMapFactory(cards=TalentSet.objects.get(pk=cards.pk))
    body = client.get(reverse("talents:join", args=[talent_map.code])).content.decode()
    assert "/en/" not in body


def test_a_running_map_keeps_its_languages(client, talent_map):
    TalentSet.objects.get().talents.update(name_en="")
    body = client.get(reverse("talents:join", args=[talent_map.code])).content.decode()
    assert "/en/" in body


def test_a_foreign_secret_is_nothing_in_english_either(client):
    MapMemberFactory(secret="echt")
    assert client.get("/en/t/lid/vals/").status_code == 404
    assert client.get("/en/t/lid/echt/").status_code == 200
    assert MapMember.objects.count() == 1


def test_other_pages_are_not_there_in_english(client):
    assert client.get("/en/").status_code == 404
    assert client.get("/en/account/login/").status_code == 404
