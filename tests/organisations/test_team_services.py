"""What changes teams, and what keeps them as they are."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import RestrictedError

from organisations.holds import TeamHeld
from organisations.models import AuditEntry, Department, Role, Team
from organisations.queries.team_history import team_history
from organisations.queries.team_lineage import ancestry, successor_ids, successor_of
from organisations.rules import guided_organisation_or_404
from organisations.services.team_merging import merge_teams
from organisations.services.teams import (
    NameTaken,
    TeamInUse,
    add_team,
    change_team,
    remove_team,
    rename_department,
)
from surveys.models import CampaignTeam, Invitation, Status
from surveys.services.campaigns import start_campaign
from surveys.services.closing import close_campaign
from talents.queries.maps import guided_maps
from tests.factories.organisations import MembershipFactory, OrganisationFactory, TeamFactory
from tests.factories.surveys import CampaignFactory, open_survey, starter_version
from tests.factories.talents import MapMemberFactory, TalentMapFactory


@pytest.fixture
def organisation(coordinator):
    return coordinator.organisation


def add(coordinator, name, department="", headcount=8):
    return add_team(
        organisation=coordinator.organisation,
        name=name,
        headcount=headcount,
        department=department,
        actor=coordinator.user,
    )


def change(coordinator, team, **values):
    old = {
        "name": team.name,
        "headcount": team.headcount,
        "department": team.department.name if team.department else "",
    }
    return change_team(team=team, actor=coordinator.user, **(old | values))


def merge(coordinator, gone, into, headcount=16):
    return merge_teams(gone=gone, into=into, headcount=headcount, actor=coordinator.user)


def actions(organisation):
    entries = AuditEntry.objects.filter(chain=f"organisation:{organisation.pk}")
    return list(entries.order_by("number").values_list("action", flat=True))


def test_a_department_comes_and_goes_with_its_teams(coordinator, organisation):
    night = add(coordinator, "Nachtploeg", "Zorg")
    assert add(coordinator, "Dagploeg", " zorg ").department == night.department
    moved = change(coordinator, night, department="Wonen")
    assert {one.name for one in organisation.departments.all()} == {"Zorg", "Wonen"}
    change(coordinator, moved, department="")
    assert [one.name for one in organisation.departments.all()] == ["Zorg"]


def test_three_departments_may_each_have_a_night_team(coordinator):
    for department in ("Zorg", "Wonen", ""):
        add(coordinator, "Nachtploeg", department)
    for department in ("zorg", ""):
        with pytest.raises(NameTaken):
            add(coordinator, " nachtploeg", department)


def test_the_database_refuses_doubles_too(coordinator, organisation):
    team = add(coordinator, "Nachtploeg", "Zorg")
    TeamFactory(organisation=organisation, name="Keuken")
    for name, department in (("Nachtploeg", team.department), ("Keuken", None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            TeamFactory(organisation=organisation, name=name, department=department)


def test_every_change_is_recorded(coordinator, organisation):
    team, other = add(coordinator, "Nacht", "Zorg"), add(coordinator, "Dag", "Zorg")
    change(coordinator, team, name="Nachtploeg", headcount=9)
    change(coordinator, Team.objects.get(pk=team.pk))  # nothing differs
    rename_department(department=team.department, name="Zorg en wonen", actor=coordinator.user)
    merge(coordinator, team, other)
    remove_team(team=Team.objects.get(pk=other.pk), actor=coordinator.user)
    assert actions(organisation) == [
        *("team.added", "team.added", "team.renamed", "team.changed"),
        *("department.renamed", "team.merged", "team.removed"),
    ]
    assert not Team.objects.exists()
    assert not Department.objects.exists()


def test_a_department_takes_no_name_of_another(coordinator):
    team = add(coordinator, "Nacht", "Zorg")
    add(coordinator, "Nacht", "Wonen")
    with pytest.raises(NameTaken):
        rename_department(department=team.department, name="wonen", actor=coordinator.user)


def test_a_merge_keeps_the_history(coordinator, organisation):
    first, second, third = (add(coordinator, name) for name in ("Een", "Twee", "Drie"))
    change(coordinator, first, name="Eén")
    merge(coordinator, first, second)
    stays = merge(coordinator, second, third, headcount=20)
    assert (stays.headcount, list(organisation.teams.current())) == (20, [third])
    first.refresh_from_db()
    assert successor_of(first) == successor_of(second) == third
    assert successor_ids(organisation) == dict.fromkeys([first.pk, second.pk, third.pk], third.pk)
    assert [team.name for team in ancestry(third)] == ["Eén", "Twee"]
    lines = [(line.is_merge, line.name, line.of, line.people) for line in team_history(third)]
    assert lines == [
        (True, "Twee", "", 16),
        (True, "Eén", "", 8),
        (False, "Een", "Eén", 0),
    ]
    # Its name is free again, and the old team doesn't come back to life.
    add(coordinator, "Eén")
    with pytest.raises(RestrictedError):
        third.delete()


def test_what_can_not_be_merged(coordinator):
    one, two, three = (add(coordinator, name) for name in ("Een", "Twee", "Drie"))
    merge(coordinator, one, two)
    for gone, into in ((two, two), (one, three), (three, one), (two, TeamFactory())):
        with pytest.raises(ValueError, match="team"):
            merge(coordinator, gone, into)


def test_who_guided_the_old_team_guides_the_new_one_and_its_map(coordinator, organisation, rf):
    old, new = add(coordinator, "Oud"), add(coordinator, "Nieuw")
    facilitator = MembershipFactory(organisation=organisation, role=Role.FACILITATOR)
    facilitator.teams.add(old)
    talent_map = TalentMapFactory(team=old, organisation=organisation)
    member = MapMemberFactory(talent_map=talent_map, shown=True)
    before = (talent_map.code, talent_map.title, talent_map.ends_on)
    merge(coordinator, old, new)
    assert list(facilitator.teams.all()) == [new]
    request = rf.get("/")
    request.user = facilitator.user
    guided = guided_maps(facilitator.user, guided_organisation_or_404(request, organisation.slug))
    talent_map = guided.get()
    assert (talent_map.code, talent_map.title, talent_map.ends_on) == before
    assert (talent_map.team, talent_map.members.get()) == (new, member)


def test_a_closed_survey_keeps_the_names_it_had(coordinator, organisation):
    campaign = open_survey(organisation=organisation, responses=(6, 6))
    close_campaign(campaign=campaign)
    old, new = (row.team for row in campaign.teams.order_by("pk"))
    names = [old.name, new.name]
    change(coordinator, new, name="Heel anders")
    merge(coordinator, old, new, headcount=30)
    rows = campaign.teams.order_by("pk")
    assert [row.name for row in rows] == names
    assert [row.headcount for row in rows] == [10, 10]
    assert [row.team for row in rows] == [old, new]
    with pytest.raises(TeamInUse):
        remove_team(team=new, actor=coordinator.user)
    assert Team.objects.filter(pk__in=[old.pk, new.pk]).count() == 2


def test_an_open_survey_freezes_its_teams(coordinator, organisation):
    campaign = open_survey(organisation=organisation)
    team, other = campaign.teams.get().team, add(coordinator, "Vrij")
    with pytest.raises(TeamHeld) as held:
        change(coordinator, team, headcount=11)
    assert held.value.titles == ("Hoe leren wij?",)
    for refused in (
        lambda: change(coordinator, team, department="Zorg"),
        lambda: merge(coordinator, team, other),
        lambda: merge(coordinator, other, team),
        lambda: remove_team(team=team, actor=coordinator.user),
    ):
        with pytest.raises(TeamHeld):
            refused()
    team.refresh_from_db()
    assert (team.headcount, team.department, team.merged_into) == (10, None, None)
    assert not organisation.departments.exists()
    change(coordinator, team, name="Anders")
    assert campaign.teams.get().name != "Anders"


def test_whoever_saves_the_model_itself_is_refused_too(coordinator, organisation):
    team = open_survey(organisation=organisation).teams.get().team
    for field, value in (
        ("headcount", 99),
        ("merged_into", TeamFactory(organisation=organisation)),
    ):
        team.refresh_from_db()
        setattr(team, field, value)
        with pytest.raises(TeamHeld):
            team.save()
    team.refresh_from_db()
    team.name = "Anders"
    team.save()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CLOSED])
def test_a_survey_that_is_not_open_freezes_nothing(coordinator, organisation, status):
    team = add(coordinator, "Keuken")
    campaign = CampaignFactory(organisation=organisation, status=status)
    CampaignTeam.objects.create(campaign=campaign, team=team, name="Keuken", headcount=8)
    assert change(coordinator, team, headcount=9).headcount == 9


def draft(organisation, teams):
    return start_campaign(
        organisation=organisation,
        version=starter_version(),
        title="Hoe leren wij?",
        teams=teams,
        closes_at=CampaignFactory.build(organisation=None, questionnaire_version=None).closes_at,
        contact_name="Fien",
        contact_email="fien@voorbeeld.example",
    )


def test_in_a_survey_teams_of_one_name_are_told_apart(coordinator, organisation):
    teams = [add(coordinator, "Nachtploeg", name) for name in ("Zorg", "Wonen", "")]
    rows = draft(organisation, [*teams, add(coordinator, "Keuken", "Zorg")]).teams.order_by("pk")
    assert [(row.name, row.department) for row in rows] == [
        ("Zorg – Nachtploeg", "Zorg"),
        ("Wonen – Nachtploeg", "Wonen"),
        ("Nachtploeg", ""),
        ("Keuken", "Zorg"),
    ]


def test_a_survey_in_preparation_gets_the_merged_team(coordinator, organisation):
    old, new, other = (add(coordinator, name) for name in ("Oud", "Nieuw", "Ander"))
    both, one = draft(organisation, [old, new]), draft(organisation, [old, other])
    code = Invitation.objects.create(campaign_team=both.teams.get(team=old), digest="x")
    merge(coordinator, old, new, headcount=15)
    kept = both.teams.get()
    assert (kept.team, kept.headcount) == (new, 15)
    code.refresh_from_db()
    assert code.campaign_team == kept
    row = one.teams.get(team=new)
    assert (row.name, row.headcount, one.teams.count()) == ("Nieuw", 15, 2)


def test_another_organisation_is_left_alone(coordinator, organisation):
    other = OrganisationFactory()
    TeamFactory(organisation=other, name="Keuken")
    Department.objects.create(organisation=other, name="Zorg")
    team = add(coordinator, "Keuken", "Zorg")
    change(coordinator, team, department="")
    assert other.departments.get().name == "Zorg"
    assert other.teams.get().name == "Keuken"


def test_an_organisation_goes_with_its_merged_teams(coordinator, organisation):
    merge(coordinator, add(coordinator, "Oud", "Zorg"), add(coordinator, "Nieuw", "Zorg"))
    organisation.delete()
    assert not Team.objects.exists()
