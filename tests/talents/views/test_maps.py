"""The coordinator's pages."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from organisations.models import Role
from talents.models import MapMember, TalentMap
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory, TalentSetFactory
from toolbox.starter.reading import read


@pytest.fixture
def talent_map(coordinator):
    """A map of the coordinator's organisation."""
    team = TeamFactory(organisation=coordinator.organisation, name="Boomgaard")
    return TalentMapFactory(team=team)


def url(name, talent_map, *more):
    return reverse(f"talents:{name}", args=[talent_map.organisation.slug, talent_map.pk, *more])


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_shows_how_many_joined_and_are_on_the_map(coordinator_client, talent_map):
    MapMemberFactory.create_batch(2, talent_map=talent_map)
    MapMemberFactory(talent_map=talent_map, shown=True)
    html = page(coordinator_client, reverse("talents:maps", args=[talent_map.organisation.slug]))
    assert talent_map.title in html
    assert "3 mensen doen mee" in html
    assert "1 staat op de kaart" in html


def test_opening_a_map_leads_to_its_link(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation)
    talent_set = TalentSetFactory()
    response = coordinator_client.post(
        reverse("talents:map-create", args=[coordinator.organisation.slug]),
        {
            "team": team.pk,
            "talent_set": talent_set.pk,
            "title": "",
            "ends_on": timezone.localdate().isoformat(),
        },
    )
    talent_map = TalentMap.objects.get()
    assert response.url == url("map", talent_map)
    html = page(coordinator_client, response.url)
    assert reverse("talents:join", args=[talent_map.code]) in html
    assert "<svg" in html


@pytest.mark.parametrize("ends_on", ["", "2020-01-01", "morgen"])
def test_a_wrong_last_day_is_explained(coordinator_client, coordinator, ends_on):
    team = TeamFactory(organisation=coordinator.organisation)
    response = coordinator_client.post(
        reverse("talents:map-create", args=[coordinator.organisation.slug]),
        {"team": team.pk, "talent_set": TalentSetFactory().pk, "ends_on": ends_on},
    )
    assert response.status_code == 422
    assert response.context["form"].errors["ends_on"]
    assert not TalentMap.objects.exists()


def test_another_organisations_team_is_no_choice(coordinator_client, coordinator):
    response = coordinator_client.post(
        reverse("talents:map-create", args=[coordinator.organisation.slug]),
        {
            "team": TeamFactory().pk,
            "talent_set": TalentSetFactory().pk,
            "ends_on": timezone.localdate().isoformat(),
        },
    )
    assert response.status_code == 422
    assert not TalentMap.objects.exists()


def test_only_who_consented_is_on_map_directory_and_pdf(coordinator_client, talent_map):
    nele = MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    MapMemberFactory(talent_map=talent_map, first_name="Verborgen")

    def everywhere():
        pdf = coordinator_client.get(url("map-pdf", talent_map))
        assert pdf["Content-Type"] == "application/pdf"
        return [
            page(coordinator_client, url("map", talent_map)),
            page(coordinator_client, url("directory", talent_map) + "?q=klus"),
            PdfReader(BytesIO(pdf.content)).pages[0].extract_text(),
        ]

    assert all("Nele" in text and "Verborgen" not in text for text in everywhere())
    MapMember.objects.filter(pk=nele.pk).update(consented=False)
    assert all("Nele" not in text for text in everywhere())


def test_an_ended_map_shows_nobody(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation)
    talent_map = TalentMapFactory(team=team, ended=True)
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    for name in ("map", "directory"):
        html = page(coordinator_client, url(name, talent_map))
        assert "Deze talentenkaart is afgelopen" in html
        assert "Nele" not in html
    assert talent_map.code not in page(coordinator_client, url("map", talent_map))


def test_removing_someone_deletes_them(coordinator_client, talent_map):
    member = MapMemberFactory(talent_map=talent_map, shown=True)
    response = coordinator_client.post(url("member-remove", talent_map, member.pk))
    assert response.url == url("map", talent_map)
    assert not MapMember.objects.exists()


def test_who_did_not_consent_can_not_be_addressed(coordinator_client, talent_map):
    member = MapMemberFactory(talent_map=talent_map)
    response = coordinator_client.post(url("member-remove", talent_map, member.pk))
    assert response.status_code == 404
    assert MapMember.objects.exists()


@pytest.mark.parametrize("name", ["map", "directory", "map-pdf"])
def test_another_organisations_map_is_not_found(coordinator_client, coordinator, name):
    other = TalentMapFactory()
    own_slug = coordinator.organisation.slug
    for slug in (own_slug, other.organisation.slug):
        address = reverse(f"talents:{name}", args=[slug, other.pk])
        assert coordinator_client.get(address).status_code == 404


def test_another_organisations_people_can_not_be_removed(coordinator_client, coordinator):
    member = MapMemberFactory(shown=True)
    for slug in (coordinator.organisation.slug, member.talent_map.organisation.slug):
        address = reverse("talents:member-remove", args=[slug, member.talent_map.pk, member.pk])
        assert coordinator_client.post(address).status_code == 404
    assert MapMember.objects.exists()


@pytest.mark.parametrize("name", ["maps", "map-create"])
def test_the_lists_of_another_organisation_are_not_found(coordinator_client, name):
    other = TeamFactory().organisation
    assert coordinator_client.get(reverse(f"talents:{name}", args=[other.slug])).status_code == 404


def test_a_reader_is_no_coordinator(client, talent_map):
    reader = MembershipFactory(organisation=talent_map.organisation, role=Role.READER)
    client.force_login(reader.user)
    assert client.get(url("map", talent_map)).status_code == 404


def test_visitors_log_in_first(client, talent_map):
    assert client.get(url("map", talent_map)).url.startswith(reverse("account_login"))


def test_pages_with_names_are_not_kept_or_indexed(coordinator_client, talent_map):
    for name in ("map", "directory", "map-pdf"):
        response = coordinator_client.get(url(name, talent_map))
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(("name", "budget"), [("map", 10), ("directory", 10)])
def test_query_count_is_constant(
    coordinator_client, talent_map, people, name, budget, django_assert_num_queries
):
    MapMemberFactory.create_batch(people, talent_map=talent_map, shown=True)
    coordinator_client.get(url(name, talent_map))  # fills the caches of the site
    with django_assert_num_queries(budget):
        coordinator_client.get(url(name, talent_map))


@pytest.mark.parametrize("maps", [1, 3])
def test_query_count_of_the_list_is_constant(
    coordinator_client, coordinator, maps, django_assert_num_queries
):
    team = TeamFactory(organisation=coordinator.organisation)
    TalentMapFactory.create_batch(maps, team=team)
    address = reverse("talents:maps", args=[coordinator.organisation.slug])
    coordinator_client.get(address)
    with django_assert_num_queries(7):
        coordinator_client.get(address)


@pytest.fixture
def facilitator(client, talent_map):
    """Logged in in `client`: guides the team of the map, and not the other team."""
    membership = MembershipFactory(organisation=talent_map.organisation, role=Role.FACILITATOR)
    membership.teams.add(talent_map.team)
    client.force_login(membership.user)
    return membership


def test_a_facilitator_lists_the_maps_of_the_own_teams(client, facilitator, talent_map):
    other = TalentMapFactory(
        team=TeamFactory(organisation=talent_map.organisation), title="Van een ander team"
    )
    html = page(client, reverse("talents:maps", args=[talent_map.organisation.slug]))
    assert talent_map.title in html
    assert other.title not in html


def test_a_facilitator_opens_maps_for_the_own_teams_only(client, facilitator, talent_map):
    other = TeamFactory(organisation=talent_map.organisation, name="Niet van mij")
    address = reverse("talents:map-create", args=[talent_map.organisation.slug])
    assert other.name not in page(client, address)
    data = {"talent_set": TalentSetFactory().pk, "ends_on": timezone.localdate().isoformat()}
    assert client.post(address, data | {"team": other.pk}).status_code == 422
    assert client.post(address, data | {"team": talent_map.team.pk}).status_code == 302
    assert set(TalentMap.objects.values_list("team", flat=True)) == {talent_map.team.pk}


def test_the_map_says_what_it_is_for_and_asks_about_the_open_field(coordinator_client, talent_map):
    MapMemberFactory(talent_map=talent_map, shown=True)
    html = page(coordinator_client, url("map", talent_map))
    assert "Niet voor evaluatie" in html
    assert talent_map.talent_set.open_field_question in html
    assert "Zo zijn de families verdeeld" in html
    assert "tekort" not in html


def test_the_page_of_the_starter_set_asks_the_question_in_these_words():
    question = read("talents")["set"]["open_field_question"]
    assert question == "Is dit nodig voor ons werk? Wie kennen we buiten het team?"
