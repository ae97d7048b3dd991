"""Posters and slips over the web."""

import pytest
from django.urls import reverse

from tests.factories.organisations import TeamFactory
from tests.factories.talents import TalentMapFactory

NAMES = ["map-poster", "map-slips"]


def url(name, talent_map):
    return reverse(f"talents:{name}", args=[talent_map.organisation.slug, talent_map.pk])


@pytest.mark.parametrize("name", NAMES)
def test_comes_as_a_file_that_no_cache_keeps(coordinator_client, coordinator, name):
    talent_map = TalentMapFactory(team=TeamFactory(organisation=coordinator.organisation))
    response = coordinator_client.get(url(name, talent_map))
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
    assert "talentenkaart-van-ons-team.pdf" in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_hang_up_for_a_map_that_ended(coordinator_client, coordinator, name):
    team = TeamFactory(organisation=coordinator.organisation)
    talent_map = TalentMapFactory(team=team, ended=True)
    assert coordinator_client.get(url(name, talent_map)).status_code == 404


@pytest.mark.parametrize("maps", [1, 3])
@pytest.mark.parametrize("name", NAMES)
def test_query_count_is_constant(
    coordinator_client, coordinator, name, maps, django_assert_num_queries
):
    team = TeamFactory(organisation=coordinator.organisation)
    talent_map = TalentMapFactory.create_batch(maps, team=team)[0]
    with django_assert_num_queries(4):
        coordinator_client.get(url(name, talent_map))
