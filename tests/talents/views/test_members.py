"""A person's own pages."""

import pytest
from django.urls import reverse

from talents.models import MapMember
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

SECRET = "het-geheim-van-nele"


@pytest.fixture
def nele():
    """Someone with three talents who is not on the map yet."""
    return MapMemberFactory(first_name="Nele", secret=SECRET)


def url(name="member"):
    return reverse(f"talents:{name}", args=[SECRET])


def page(client, name="member"):
    response = client.get(url(name))
    assert response.status_code == 200
    return response.content.decode()


def test_from_choosing_to_the_map(client):
    nele = MapMemberFactory(first_name="Nele", secret=SECRET, chosen=[])
    talents = nele.talent_map.talent_set.talents
    response = client.post(
        url("member-choose"),
        {"talents": [t.key for t in talents[:3]], "wants_to_learn": talents[4].key},
    )
    assert response.url == url("member-words")
    words = {
        "example_talent": talents[0].key,
        "example": "Ik bracht de linnenkamer op orde.",
        "ask_me": "een formule in een rekenblad",
        "contact_kind": "text",
        "contact": "op dinsdag in de keuken",
    }
    assert client.post(url("member-words"), words).url == url("member-share")
    preview = page(client, "member-share")
    seen = [
        "Nele",
        talents[0].name,
        talents[4].name,
        words["example"],
        words["ask_me"],
        words["contact"],
    ]
    assert all(text in preview for text in seen)
    assert client.post(url("member-share"), {"consent": "on"}).url == url("member-map")
    team_map = page(client, "member-map")
    assert all(text in team_map for text in seen)


def test_the_box_for_consent_is_not_ticked(client, nele):
    assert "checked" not in page(client, "member-share")


def test_without_the_tick_nobody_gets_on_the_map(client, nele):
    response = client.post(url("member-share"), {})
    assert response.status_code == 422
    assert not MapMember.objects.get().consented


def test_too_few_talents_are_explained_and_kept(client, nele):
    talent = nele.talent_map.talent_set.talents[-1]
    response = client.post(url("member-choose"), {"talents": [talent.key]})
    assert response.status_code == 422
    html = response.content.decode()
    assert "Kies minstens 3 talenten." in html
    assert f'value="{talent.key}" id="{talent.key}" checked' in html
    assert len(nele.chosen_keys) == 3


@pytest.mark.parametrize("talents", [["onbekend"], ["\x00"], []])
def test_talents_that_do_not_exist_are_refused(client, nele, talents):
    assert client.post(url("member-choose"), {"talents": talents}).status_code == 422
    assert len(nele.chosen_keys) == 3


def test_the_map_is_only_for_those_who_are_on_it(client, nele):
    MapMemberFactory(talent_map=nele.talent_map, first_name="Blessing", shown=True)
    response = client.get(url("member-map"))
    assert response.url == url("member")
    MapMember.objects.filter(pk=nele.pk).update(consented=True)
    assert "Blessing" in page(client, "member-map")


def test_the_map_leads_to_who_to_ask(client):
    MapMemberFactory(first_name="Nele", secret=SECRET, shown=True)
    assert f'action="{url("member-ask")}"' in page(client, "member-map")


def test_withdrawing_hides_at_once_for_the_others(client):
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, first_name="Nele", secret=SECRET, shown=True)
    MapMemberFactory(talent_map=talent_map, first_name="Blessing", secret="ander", shown=True)
    others_map = reverse("talents:member-map", args=["ander"])
    assert "Nele" in client.get(others_map).content.decode()
    assert client.post(url("member-withdraw")).url == url("member")
    assert "Nele" not in client.get(others_map).content.decode()
    assert "Niemand ziet je nu" in page(client)


def test_deleting_takes_one_click(client, nele):
    response = client.post(url("member-delete"), follow=True)
    assert "Alles is gewist" in response.content.decode()
    assert not MapMember.objects.exists()
    assert client.get(url()).status_code == 404


def test_after_the_last_day_only_deleting_is_left(client):
    ended = TalentMapFactory(ended=True)
    MapMemberFactory(talent_map=ended, secret=SECRET, shown=True)
    assert "Deze talentenkaart is afgelopen" in page(client)
    assert client.get(url("member-map")).url == url("member")
    assert client.post(url("member-share"), {"consent": "on"}).status_code == 422
    client.post(url("member-delete"))
    assert not MapMember.objects.exists()


@pytest.mark.parametrize("name", ["member-withdraw", "member-delete"])
def test_following_a_link_changes_nothing(client, nele, name):
    assert client.get(url(name)).status_code == 405
    assert MapMember.objects.exists()


@pytest.mark.parametrize("name", ["member", "member-choose", "member-words", "member-share"])
def test_pages_are_private_and_unknown_secrets_not_found(client, nele, name):
    response = client.get(url(name))
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    for wrong in ("onbekend", nele.secret_hash):
        assert client.get(reverse(f"talents:{name}", args=[wrong])).status_code == 404


@pytest.mark.parametrize("people", [1, 3])
def test_query_count_of_the_map_is_constant(client, people, django_assert_num_queries):
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, secret=SECRET, shown=True)
    MapMemberFactory.create_batch(people - 1, talent_map=talent_map, shown=True)
    client.get(url("member-map"))
    with django_assert_num_queries(6):
        client.get(url("member-map"))


def test_the_name_and_role_can_change(client, nele):
    response = client.post(url("member-name"), {"first_name": "Nel", "role": "kok"})
    assert response.url == url("member")
    member = MapMember.objects.get()
    assert (member.first_name, member.role) == ("Nel", "kok")
    assert client.post(url("member-name"), {"first_name": " "}).status_code == 422


def test_the_own_page_says_where_to_go_on(client, nele):
    response = client.get(url())
    assert [step["current"] for step in response.context["steps"]] == [False, False, True, False]
    assert 'href="' + url("member-words") in response.content.decode()
