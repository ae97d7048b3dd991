"""A coordinator gives a single map to a facilitator."""

import pytest
from django.urls import reverse

from organisations.models import AuditEntry, Role
from talents.models import MapGuide
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.talents import TalentMapFactory


@pytest.fixture
def maps(coordinator):
    """Two maps of the coordinator's organisation."""
    team = TeamFactory(organisation=coordinator.organisation)
    return [TalentMapFactory(team=team) for _map in range(2)]


def guides_url(talent_map):
    return reverse("talents:map-guides", args=[talent_map.organisation.slug, talent_map.pk])


def map_url(talent_map):
    return reverse("talents:map", args=[talent_map.organisation.slug, talent_map.pk])


def test_who_gets_a_map_guides_that_map_only(coordinator_client, coordinator, maps, client):
    given, other = maps
    guide = MembershipFactory(organisation=coordinator.organisation, role=Role.FACILITATOR)
    page = guides_url(given)
    assert str(guide.user) in coordinator_client.get(page).content.decode()
    assert coordinator_client.post(page, {"guides": [guide.pk]}).url == map_url(given)
    assert AuditEntry.objects.get().details["guides"] == [guide.user.email]

    client.force_login(guide.user)
    assert client.get(map_url(given)).status_code == 200
    assert client.get(map_url(other)).status_code == 404
    assert client.get(page).status_code == 404
    listed = client.get(reverse("talents:maps", args=[coordinator.organisation.slug]))
    assert listed.context["maps"] == [given]

    guide.role = Role.READER
    guide.save()
    assert client.get(map_url(given)).status_code == 404


def test_taking_it_away(coordinator_client, coordinator, maps):
    guide = MembershipFactory(organisation=coordinator.organisation, role=Role.FACILITATOR)
    MapGuide.objects.create(talent_map=maps[0], membership=guide)
    coordinator_client.post(guides_url(maps[0]), {})
    assert not MapGuide.objects.exists()


def test_only_facilitators_of_the_organisation_can_be_chosen(coordinator_client, coordinator, maps):
    reader = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    elsewhere = MembershipFactory(role=Role.FACILITATOR)
    assert "nog geen begeleiders" in coordinator_client.get(guides_url(maps[0])).content.decode()
    for member in (reader, elsewhere):
        response = coordinator_client.post(guides_url(maps[0]), {"guides": [member.pk]})
        assert response.status_code == 422
    assert not MapGuide.objects.exists()


@pytest.mark.parametrize("count", (1, 3))
def test_query_counts_are_constant(
    coordinator_client, coordinator, maps, count, django_assert_num_queries
):
    MembershipFactory.create_batch(
        count, organisation=coordinator.organisation, role=Role.FACILITATOR
    )
    coordinator_client.get(guides_url(maps[0]))
    with django_assert_num_queries(10):
        coordinator_client.get(guides_url(maps[0]))
