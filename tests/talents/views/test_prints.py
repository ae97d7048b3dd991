"""What a team prints, over the web."""

import pytest
from django.urls import reverse

from organisations.models import Role
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.talents.services.prints.papers import sizes_of, text_of

PRINTS = ["map-pdf", "directory-pdf", "cards-pdf", "badges-pdf"]
OWN = ["member-card", "member-badge"]


@pytest.fixture
def talent_map(coordinator):
    """A map of the coordinator's organisation with Nele on it."""
    talent_map = TalentMapFactory(team=TeamFactory(organisation=coordinator.organisation))
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    return talent_map


def url(name, talent_map):
    return reverse(f"talents:{name}", args=[talent_map.organisation.slug, talent_map.pk])


@pytest.mark.parametrize("name", PRINTS)
def test_comes_as_a_file_that_no_cache_keeps(coordinator_client, talent_map, name):
    response = coordinator_client.get(url(name, talent_map))
    assert response["Content-Type"] == "application/pdf"
    assert "Nele" in text_of(response.content)
    assert ".pdf" in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize(("query", "sheets"), [("", 2), ("?papier=a4", 2), ("?papier=a3", 1)])
def test_the_address_says_on_which_paper(coordinator_client, talent_map, query, sheets):
    response = coordinator_client.get(url("map-pdf", talent_map) + query)
    assert len(sizes_of(response.content)) == sheets


def test_other_paper_is_not_found(coordinator_client, talent_map):
    response = coordinator_client.get(url("map-pdf", talent_map) + "?papier=a0")
    assert response.status_code == 404


def test_cards_to_fold_take_one_side(coordinator_client, talent_map):
    both = coordinator_client.get(url("cards-pdf", talent_map))
    folded = coordinator_client.get(url("cards-pdf", talent_map) + "?plooien=1")
    assert len(sizes_of(both.content)) == 2
    assert len(sizes_of(folded.content)) == 1


@pytest.mark.parametrize("name", PRINTS)
def test_another_organisations_map_is_not_found(coordinator_client, coordinator, name):
    other = TalentMapFactory()
    for slug in (coordinator.organisation.slug, other.organisation.slug):
        address = reverse(f"talents:{name}", args=[slug, other.pk])
        assert coordinator_client.get(address).status_code == 404


@pytest.mark.parametrize("name", PRINTS)
def test_a_facilitator_prints_for_their_own_team_only(client, talent_map, name):
    facilitator = MembershipFactory(organisation=talent_map.organisation, role=Role.FACILITATOR)
    client.force_login(facilitator.user)
    assert client.get(url(name, talent_map)).status_code == 404
    facilitator.teams.add(talent_map.team)
    assert client.get(url(name, talent_map)).status_code == 200


@pytest.mark.parametrize("name", PRINTS)
def test_visitors_log_in_first(client, talent_map, name):
    assert client.get(url(name, talent_map)).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", ["cards-pdf", "badges-pdf"])
def test_without_anyone_there_is_nothing_to_cut(coordinator_client, coordinator, name):
    empty = TalentMapFactory(team=TeamFactory(organisation=coordinator.organisation))
    assert coordinator_client.get(url(name, empty)).status_code == 404


def test_the_map_page_leads_to_every_print(coordinator_client, talent_map):
    html = coordinator_client.get(url("map", talent_map)).content.decode()
    for name in PRINTS:
        assert url(name, talent_map) in html


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize("name", PRINTS)
def test_query_count_is_constant(
    coordinator_client, talent_map, name, people, django_assert_num_queries
):
    MapMemberFactory.create_batch(people, talent_map=talent_map, shown=True)
    with django_assert_num_queries(7):
        coordinator_client.get(url(name, talent_map))


@pytest.mark.django_db
@pytest.mark.parametrize("name", OWN)
class TestOwn:
    def test_a_person_prints_their_own_before_they_consent(self, client, name):
        MapMemberFactory(secret="mijn-geheim", first_name="Nele")
        response = client.get(reverse(f"talents:{name}", args=["mijn-geheim"]))
        assert "Nele" in text_of(response.content)
        assert "no-store" in response["Cache-Control"]

    def test_not_before_choosing(self, client, name):
        MapMemberFactory(secret="mijn-geheim", chosen=[])
        response = client.get(reverse(f"talents:{name}", args=["mijn-geheim"]))
        assert response.url == reverse("talents:member", args=["mijn-geheim"])

    def test_not_after_the_last_day(self, client, name):
        MapMemberFactory(secret="mijn-geheim", talent_map=TalentMapFactory(ended=True), shown=True)
        response = client.get(reverse(f"talents:{name}", args=["mijn-geheim"]))
        assert response.url == reverse("talents:member", args=["mijn-geheim"])

    def test_another_secret_is_not_found(self, client, name):
        MapMemberFactory(secret="mijn-geheim")
        response = client.get(reverse(f"talents:{name}", args=["ander-geheim"]))
        assert response.status_code == 404

    def test_ones_own_page_leads_to_it_after_choosing(self, client, name):
        MapMemberFactory(secret="mijn-geheim")
        html = client.get(reverse("talents:member", args=["mijn-geheim"])).content.decode()
        assert reverse(f"talents:{name}", args=["mijn-geheim"]) in html
