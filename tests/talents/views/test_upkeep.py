"""Changing, ending and deleting a map."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from talents.models import MapMember, TalentMap
from tests.factories.organisations import TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory


@pytest.fixture
def talent_map(coordinator):
    """A map with one person, of the coordinator's organisation."""
    team = TeamFactory(organisation=coordinator.organisation, name="Boomgaard")
    return MapMemberFactory(talent_map=TalentMapFactory(team=team), shown=True).talent_map


def url(name, talent_map):
    return reverse(f"talents:{name}", args=[talent_map.organisation.slug, talent_map.pk])


def test_the_form_starts_with_what_there_is_and_saves(coordinator_client, talent_map):
    address, tomorrow = url("map-change", talent_map), timezone.localdate() + timedelta(days=1)
    assert talent_map.title in coordinator_client.get(address).content.decode()
    data = {"title": "Anders", "ends_on": tomorrow.isoformat()}
    assert coordinator_client.post(address, data).url == url("map", talent_map)
    talent_map.refresh_from_db()
    assert (talent_map.title, talent_map.ends_on) == ("Anders", tomorrow)


def test_a_day_too_far_is_explained(coordinator_client, talent_map):
    data = {"title": "", "ends_on": "2199-01-01"}
    response = coordinator_client.post(url("map-change", talent_map), data)
    assert response.status_code == 422
    assert "hoogstens 24 maanden" in response.content.decode()


def test_ending_asks_first(coordinator_client, talent_map):
    address = url("map-end", talent_map)
    assert "nu beëindigen?" in coordinator_client.get(address).content.decode()
    assert not TalentMap.objects.get().has_ended
    assert coordinator_client.post(address).url == url("map", talent_map)
    assert TalentMap.objects.get().has_ended


@pytest.mark.parametrize("name", ["map-change", "map-end"])
def test_what_ended_has_nothing_to_change(coordinator_client, talent_map, name):
    TalentMap.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    for method in (coordinator_client.get, coordinator_client.post):
        assert method(url(name, talent_map)).url == url("map", talent_map)


def test_deleting_asks_first_and_says_what_goes(coordinator_client, talent_map):
    address = url("map-delete", talent_map)
    assert "1 persoon doet mee" in coordinator_client.get(address).content.decode()
    assert TalentMap.objects.exists()
    response = coordinator_client.post(address)
    assert response.url == reverse("talents:maps", args=[talent_map.organisation.slug])
    assert not TalentMap.objects.exists()
    assert not MapMember.objects.exists()


@pytest.mark.parametrize("name", ["map-change", "map-end", "map-delete"])
@pytest.mark.parametrize("people", [1, 3])
def test_query_count_is_constant(
    coordinator_client, talent_map, name, people, django_assert_num_queries
):
    MapMemberFactory.create_batch(people, talent_map=talent_map, shown=True)
    coordinator_client.get(url(name, talent_map))  # fills the caches of the site
    with django_assert_num_queries(7):
        coordinator_client.get(url(name, talent_map))
