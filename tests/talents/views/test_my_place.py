"""A colleague with an account joins a map, and finds the way back."""

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import Role
from talents.models import MapMember
from talents.queries.members import member_with_secret
from talents.services.members import join_map
from tests.factories.organisations import MembershipFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def talent_map():
    return TalentMapFactory()


@pytest.fixture
def fien(talent_map):
    """A colleague of the map's organisation."""
    return MembershipFactory(organisation=talent_map.organisation, role=Role.READER).user


@pytest.fixture
def fiens(client, fien) -> Client:
    client.force_login(fien)
    return client


def join_url(talent_map):
    return reverse("talents:join", args=[talent_map.code])


def place_url(talent_map):
    return reverse("talents:my-place", args=[talent_map.organisation.slug, talent_map.pk])


def secret_in(response):
    return response.url.rstrip("/").rpartition("/")[2]


def test_a_colleague_joins_as_themselves_once(fiens, fien, talent_map):
    assert "Doe mee als Fien" in fiens.get(join_url(talent_map)).content.decode()
    fiens.post(join_url(talent_map), {"first_name": "Fien", "account": "1"})
    assert MapMember.objects.get().user == fien
    again = fiens.get(join_url(talent_map))
    assert again.url == place_url(talent_map)


def test_a_form_sent_twice_joins_once(fien, talent_map):
    first, old = join_map(talent_map=talent_map, first_name="Fien", user=fien)
    second, new = join_map(talent_map=talent_map, first_name="Fien", user=fien)
    assert first == second
    assert member_with_secret(old) is None
    assert member_with_secret(new) == first


def test_joining_without_the_account_ties_nothing_to_it(fiens, talent_map):
    fiens.post(join_url(talent_map), {"first_name": "Fien"})
    assert MapMember.objects.get().user is None


def test_the_way_back_makes_a_fresh_link_and_the_old_one_dies(fiens, fien, talent_map):
    MapMemberFactory(talent_map=talent_map, user=fien, secret="oud", first_name="Fien")
    assert fiens.get(place_url(talent_map)).status_code == 200
    assert member_with_secret("oud") is not None  # looking changes nothing
    response = fiens.post(place_url(talent_map))
    assert fiens.get(response.url).status_code == 200
    assert member_with_secret("oud") is None
    assert member_with_secret(secret_in(response)).user == fien


def test_who_is_not_on_the_map_finds_no_place(fiens, talent_map):
    MapMemberFactory(talent_map=talent_map)
    assert fiens.get(place_url(talent_map)).status_code == 404
    assert fiens.post(place_url(talent_map)).status_code == 404


def test_who_left_the_organisation_finds_no_place(fiens, fien, talent_map):
    MapMemberFactory(talent_map=talent_map, user=fien)
    fien.memberships.all().delete()
    assert fiens.post(place_url(talent_map)).status_code == 404


def test_another_organisation_s_user_is_a_stranger(client, talent_map):
    client.force_login(MembershipFactory().user)
    assert "account" not in client.get(join_url(talent_map)).content.decode()
    client.post(join_url(talent_map), {"first_name": "Nele", "account": "1"})
    assert MapMember.objects.get().user is None


def test_logging_in_comes_first(client, talent_map):
    response = client.get(place_url(talent_map))
    assert response.status_code == 302
    assert "login" in response.url


def test_joining_without_an_account_sets_no_session(client, talent_map):
    response = client.get(join_url(talent_map))
    assert set(response.cookies) <= {"csrftoken"}


@pytest.mark.parametrize("people", [1, 3])
def test_query_count_is_constant(fiens, fien, talent_map, people, django_assert_num_queries):
    MapMemberFactory.create_batch(people, talent_map=talent_map)
    with django_assert_num_queries(6):
        fiens.get(join_url(talent_map))
