"""The pages of one team and one department."""

import pytest
from django.urls import reverse

from organisations.models import AuditEntry, Department, Team
from organisations.services.team_merging import merge_teams
from organisations.services.teams import change_team
from tests.factories.organisations import MembershipFactory, OrganisationFactory, TeamFactory
from tests.factories.surveys import open_survey

OTHERS = ["team-merge", "department-edit"]


@pytest.fixture
def team(coordinator):
    department = Department.objects.create(organisation=coordinator.organisation, name="Zorg")
    return TeamFactory(
        organisation=coordinator.organisation, name="Nachtploeg", department=department
    )


def url(thing, name="team-edit"):
    return reverse(f"organisations:{name}", args=[thing.organisation.slug, thing.pk])


def text_of(response):
    return response.content.decode()


def test_the_tree_adds_up(coordinator_client, coordinator, team):
    other = Department.objects.create(organisation=coordinator.organisation, name="Animatie")
    for department, headcount in ((team.department, 5), (other, 3), (None, 2)):
        TeamFactory(
            organisation=coordinator.organisation, department=department, headcount=headcount
        )
    address = reverse("organisations:teams", args=[coordinator.organisation.slug])
    tree = coordinator_client.get(address).context["tree"]
    assert [(one.department, one.headcount) for one in tree.branches] == [
        (other, 3),
        (team.department, 15),
        (None, 2),
    ]
    assert (tree.team_count, tree.headcount) == (4, 20)


def test_a_team_may_be_called_like_one_of_another_department(coordinator_client, team):
    address = reverse("organisations:teams", args=[team.organisation.slug])
    fields = {"name": "nachtploeg", "headcount": "4"}
    refused = coordinator_client.post(address, fields | {"department": " zorg"})
    assert refused.status_code == 422
    assert "Deze afdeling heeft al een team met deze naam." in text_of(refused)
    assert coordinator_client.post(address, fields | {"department": "Wonen"}).status_code == 302
    assert coordinator_client.post(address, fields).status_code == 302
    assert Team.objects.filter(name__iexact="nachtploeg").count() == 3


def test_a_page_tells_what_a_team_was(coordinator_client, coordinator, team):
    change = {"headcount": 10, "department": "Zorg", "actor": coordinator.user}
    change_team(team=team, name="Nacht", **change)
    gone = TeamFactory(organisation=coordinator.organisation, name="Weekend", headcount=3)
    merge_teams(gone=gone, into=team, headcount=13, actor=coordinator.user)
    page = text_of(coordinator_client.get(url(team)))
    assert "Heette vroeger “Nachtploeg”." in page
    assert "Samengevoegd uit “Weekend” (3 mensen)." in page
    assert coordinator_client.get(url(gone)).url == url(team)
    for name in ("team-merge", "team-remove"):
        assert coordinator_client.get(url(gone, name)).status_code == 404


def test_merging_asks_first_and_says_what_happens(coordinator_client, coordinator, team):
    into = TeamFactory(organisation=coordinator.organisation, name="Dagploeg", headcount=7)
    foreign = TeamFactory(name="Vreemd")
    address = url(team, "team-merge")
    page = text_of(coordinator_client.get(address))
    assert "Dagploeg" in page
    assert "Vreemd" not in page
    asked = coordinator_client.get(address, {"into": into.pk})
    assert asked.context["form"].initial == {"headcount": 17}
    assert "verdwijnt uit je lijst van teams" in text_of(asked)
    for wrong in (foreign.pk, team.pk, "x"):
        wrong_page = coordinator_client.post(f"{address}?into={wrong}", {"headcount": "9"})
        assert wrong_page.status_code == 422
    assert (
        coordinator_client.post(f"{address}?into={into.pk}", {"headcount": "0"}).status_code == 422
    )
    assert coordinator_client.post(address, {"headcount": "9"}).status_code == 200
    assert not Team.objects.filter(merged_into__isnull=False).exists()
    done = coordinator_client.post(f"{address}?into={into.pk}", {"headcount": "15"})
    assert done.url == url(into)
    team.refresh_from_db()
    into.refresh_from_db()
    assert (team.merged_into, into.headcount) == (into, 15)


def test_the_only_team_has_nothing_to_merge_with(coordinator_client, team):
    page = text_of(coordinator_client.get(url(team, "team-merge")))
    assert "Er is geen ander team" in page


def test_pages_say_which_survey_holds_a_team(coordinator_client, coordinator, team):
    held = open_survey(organisation=coordinator.organisation).teams.get().team
    page = coordinator_client.get(url(held))
    assert "De bevraging “Hoe leren wij?” loopt nu" in text_of(page)
    assert url(held, "team-merge") not in text_of(page)
    # The fields that can't change are off; what is sent for them isn't looked at.
    sent = {"name": "Anders", "headcount": "99", "department": "Zorg"}
    assert coordinator_client.post(url(held), sent).status_code == 302
    held.refresh_from_db()
    assert (held.name, held.headcount, held.department) == ("Anders", 10, None)
    for gone, into in ((held, team), (team, held)):
        address = f"{url(gone, 'team-merge')}?into={into.pk}"
        assert "“Hoe leren wij?” loopt nu" in text_of(coordinator_client.get(address))
        assert coordinator_client.post(address, {"headcount": "9"}).status_code == 422
    assert "loopt nu" in text_of(coordinator_client.get(url(held, "team-remove")))
    removed = coordinator_client.post(url(held, "team-remove"), follow=True)
    assert "loopt nu" in text_of(removed)
    assert Team.objects.filter(pk=held.pk, merged_into=None).exists()


def test_a_department_gets_another_name(coordinator_client, coordinator, team):
    department = team.department
    Department.objects.create(organisation=coordinator.organisation, name="Wonen")
    address = url(department, "department-edit")
    assert "Zorg" in text_of(coordinator_client.get(address))
    for name in ("", " wonen"):
        assert coordinator_client.post(address, {"name": name}).status_code == 422
    assert coordinator_client.post(address, {"name": "Zorg en wonen"}).status_code == 302
    department.refresh_from_db()
    assert department.name == "Zorg en wonen"
    assert AuditEntry.objects.get().details["to"] == "Zorg en wonen"


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_pages_of_another_organisation_do_not_exist(coordinator_client, coordinator, name, method):
    other = OrganisationFactory()
    department = Department.objects.create(organisation=other, name="Zorg")
    thing = department if name == "department-edit" else TeamFactory(organisation=other)
    for slug in (other.slug, coordinator.organisation.slug):
        address = reverse(f"organisations:{name}", args=[slug, thing.pk])
        assert getattr(coordinator_client, method)(address).status_code == 404


@pytest.mark.parametrize("role", ["facilitator", "reader"])
def test_who_is_no_coordinator_finds_none_of_it(client, team, role):
    client.force_login(MembershipFactory(organisation=team.organisation, role=role).user)
    for address in (url(team), url(team, "team-merge"), url(team.department, "department-edit")):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("count", (1, 3))
def test_query_count_of_a_page_is_constant(
    coordinator_client, coordinator, team, count, django_assert_num_queries
):
    for number in range(count):
        gone = TeamFactory(organisation=coordinator.organisation, name=f"Oud {number}")
        merge_teams(gone=gone, into=team, headcount=9, actor=coordinator.user)
        open_survey(organisation=coordinator.organisation)
    coordinator_client.get(url(team))
    with django_assert_num_queries(12):
        coordinator_client.get(url(team))
