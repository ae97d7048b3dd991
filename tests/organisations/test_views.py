"""The organisation's own area."""

import pytest
from django.urls import reverse

from organisations.models import Role, Team
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)


def teams_url(organisation):
    return reverse("organisations:teams", args=[organisation.slug])


def test_strangers_are_asked_to_log_in(client, db):
    response = client.get(reverse("organisations:home"))
    assert response.status_code == 302
    assert response.url == f"{reverse('account_login')}?next=/organisatie/"


def test_home_opens_the_only_organisation(coordinator_client, coordinator):
    response = coordinator_client.get(reverse("organisations:home"))
    assert response.url == reverse("organisations:dashboard", args=[coordinator.organisation.slug])


def test_home_lets_choose_between_organisations(coordinator_client, coordinator):
    second = MembershipFactory(user=coordinator.user).organisation
    page = coordinator_client.get(reverse("organisations:home")).content.decode()
    assert coordinator.organisation.name in page
    assert second.name in page


def test_home_explains_when_there_is_no_organisation(client, db):
    client.force_login(UserFactory())
    response = client.get(reverse("organisations:home"))
    assert response.status_code == 200
    assert response.templates[0].name == "organisations/home.html"


def test_home_shows_an_editor_the_way_to_the_admin(client, db):
    client.force_login(UserFactory(editor_in_chief=True))
    assert reverse("wagtailadmin_home") in client.get("/organisatie/").content.decode()


def test_dashboard_leads_to_surveys_talent_maps_and_teams(coordinator_client, coordinator):
    slug = coordinator.organisation.slug
    page = coordinator_client.get(reverse("organisations:dashboard", args=[slug])).content.decode()
    for name in ("surveys:campaigns", "talents:maps", "organisations:teams"):
        assert f'href="{reverse(name, args=[slug])}"' in page


@pytest.mark.parametrize("name", ["dashboard", "teams"], ids=["the dashboard", "the list of teams"])
def test_pages_of_another_organisation_do_not_exist(coordinator_client, name):
    other = OrganisationFactory()
    response = coordinator_client.get(reverse(f"organisations:{name}", args=[other.slug]))
    assert response.status_code == 404


@pytest.mark.parametrize("name", ["team-edit", "team-remove"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_teams_of_another_organisation_do_not_exist(coordinator_client, coordinator, name, method):
    team = TeamFactory()
    for slug in (team.organisation.slug, coordinator.organisation.slug):
        url = reverse(f"organisations:{name}", args=[slug, team.pk])
        assert getattr(coordinator_client, method)(url).status_code == 404
    assert Team.objects.filter(pk=team.pk).exists()


def test_add_a_team(coordinator_client, coordinator):
    url = teams_url(coordinator.organisation)
    response = coordinator_client.post(url, {"name": "Keuken", "headcount": "8"}, follow=True)
    team = coordinator.organisation.teams.get()
    assert (team.name, team.headcount) == ("Keuken", 8)
    assert response.redirect_chain == [(url, 302)]
    assert "Keuken" in response.content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "", "headcount": "8"},
        {"name": "Keuken", "headcount": ""},
        {"name": "Keuken", "headcount": "0"},
        {"name": "Keuken", "headcount": "acht"},
    ],
    ids=["no name", "no headcount", "nobody", "a word"],
)
def test_a_wrong_team_is_refused_with_an_explanation(coordinator_client, coordinator, fields):
    response = coordinator_client.post(teams_url(coordinator.organisation), fields)
    assert response.status_code == 422
    assert len(response.context["form"].errors) == 1
    assert not Team.objects.exists()


def test_two_teams_of_one_organisation_have_different_names(coordinator_client, coordinator):
    TeamFactory(organisation=coordinator.organisation, name="Keuken")
    TeamFactory(name="Onthaal")
    url = teams_url(coordinator.organisation)
    twice = coordinator_client.post(url, {"name": "keuken", "headcount": "8"})
    assert "name" in twice.context["form"].errors
    # Another organisation may use the name.
    assert coordinator_client.post(url, {"name": "Onthaal", "headcount": "3"}).status_code == 302


def test_edit_a_team(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation)
    url = reverse("organisations:team-edit", args=[coordinator.organisation.slug, team.pk])
    assert coordinator_client.get(url).status_code == 200
    assert coordinator_client.post(url, {"name": team.name, "headcount": "0"}).status_code == 422
    coordinator_client.post(url, {"name": "Nachtploeg", "headcount": "9"})
    team.refresh_from_db()
    assert (team.name, team.headcount) == ("Nachtploeg", 9)


def test_removing_a_team_asks_first(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation)
    url = reverse("organisations:team-remove", args=[coordinator.organisation.slug, team.pk])
    assert coordinator_client.get(url).status_code == 200
    assert Team.objects.filter(pk=team.pk).exists()
    coordinator_client.post(url)
    assert not Team.objects.filter(pk=team.pk).exists()


@pytest.mark.parametrize("count", (1, 3))
def test_query_counts_are_constant(
    coordinator_client, coordinator, count, django_assert_num_queries
):
    TeamFactory.create_batch(count, organisation=coordinator.organisation)
    # The first request fills the caches and makes the row of site settings.
    coordinator_client.get(teams_url(coordinator.organisation))
    with django_assert_num_queries(8):
        coordinator_client.get(teams_url(coordinator.organisation))


@pytest.mark.parametrize("count", (2, 4))
def test_query_count_of_the_choice_is_constant(client, db, count, django_assert_num_queries):
    user = UserFactory()
    MembershipFactory.create_batch(count, user=user)
    client.force_login(user)
    client.get("/")
    with django_assert_num_queries(9):
        client.get(reverse("organisations:home"))


def test_a_facilitator_finds_the_talent_maps_only(client, db):
    membership = MembershipFactory(role=Role.FACILITATOR)
    membership.teams.add(TeamFactory(organisation=membership.organisation))
    client.force_login(membership.user)
    slug = membership.organisation.slug
    home = client.get(reverse("organisations:home"))
    assert home.url == reverse("organisations:dashboard", args=[slug])
    page = client.get(home.url).content.decode()
    assert reverse("talents:maps", args=[slug]) in page
    for name in ("surveys:campaigns", "organisations:teams"):
        assert reverse(name, args=[slug]) not in page
        assert client.get(reverse(name, args=[slug])).status_code == 404


def test_a_facilitator_without_a_team_reads_what_to_do(client, db):
    membership = MembershipFactory(role=Role.FACILITATOR)
    client.force_login(membership.user)
    page = client.get(reverse("organisations:dashboard", args=[membership.organisation.slug]))
    assert "Je begeleidt nog geen team" in page.content.decode()
