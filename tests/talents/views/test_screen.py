"""The projector: shows who said yes, and asks for no more than what changed."""

import pytest
from django.urls import reverse

from talents.models import MapMember, TalentMap
from talents.services.maps import end_map
from tests.factories.organisations import TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory


@pytest.fixture
def talent_map(coordinator):
    """A map of the coordinator's organisation."""
    return TalentMapFactory(team=TeamFactory(organisation=coordinator.organisation))


def url(talent_map, name="map-screen-now"):
    return reverse(f"talents:{name}", args=[talent_map.organisation.slug, talent_map.pk])


def test_the_page_has_the_way_in_and_the_map(coordinator_client, talent_map):
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    html = coordinator_client.get(url(talent_map, "map-screen")).content.decode()
    assert reverse("talents:join", args=[talent_map.code]) in html
    assert "<svg" in html
    assert "Nele" in html
    assert "Niet voor evaluatie" in html


def test_who_has_not_said_yes_is_only_a_number(coordinator_client, talent_map):
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    MapMemberFactory(talent_map=talent_map, first_name="Verborgen")
    html = coordinator_client.get(url(talent_map)).content.decode()
    assert "2 collega’s doen mee" in html
    assert "1 staat op de kaart" in html
    assert "Nele" in html
    assert "Verborgen" not in html


def test_nothing_changed_is_304_and_every_change_is_shown(coordinator_client, talent_map):
    def ask():
        nonlocal tag
        headers = {"If-None-Match": tag} if tag else {}
        response = coordinator_client.get(url(talent_map), headers=headers)
        tag = response["ETag"]
        return response.status_code

    tag = ""
    assert [ask(), ask()] == [200, 304]
    member = MapMemberFactory(talent_map=talent_map)
    assert [ask(), ask()] == [200, 304]  # the number of people
    MapMember.objects.update(consented=True)
    assert [ask(), ask()] == [200, 304]
    member.choices.last().delete()
    assert [ask(), ask()] == [200, 304]
    MapMember.objects.update(first_name="Nele")
    assert [ask(), ask()] == [200, 304]
    MapMember.objects.update(example="dit staat niet op het scherm")
    assert ask() == 304
    MapMember.objects.update(consented=False)
    assert [ask(), ask()] == [200, 304]


def test_an_unchanged_answer_has_no_body_and_is_not_kept(coordinator_client, talent_map):
    tag = coordinator_client.get(url(talent_map))["ETag"]
    response = coordinator_client.get(url(talent_map), headers={"If-None-Match": tag})
    assert response.content == b""
    assert "no-store" in response["Cache-Control"]


def test_a_map_that_ends_empties_the_screen(coordinator_client, talent_map):
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    end_map(talent_map=TalentMap.objects.get())
    html = coordinator_client.get(url(talent_map)).content.decode()
    assert "Nele" not in html
    assert "Deze talentenkaart is afgelopen" in html
    page = coordinator_client.get(url(talent_map, "map-screen")).content.decode()
    assert talent_map.code not in page


@pytest.mark.parametrize("people", [1, 3, 40])
def test_a_refresh_takes_six_queries(
    coordinator_client, talent_map, people, django_assert_num_queries
):
    MapMemberFactory.create_batch(people, talent_map=talent_map, shown=True)
    with django_assert_num_queries(6):
        coordinator_client.get(url(talent_map))
