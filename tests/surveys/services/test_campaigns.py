"""Opening, extending and ending a survey, and its copies of the teams."""

import datetime

import pytest
from django.utils import timezone

from organisations.models import AuditEntry, Department, Team
from surveys.models import Campaign, Way
from surveys.services.campaign_draft import save_dates, save_teams
from surveys.services.campaigns import (
    CampaignStateError,
    NotReadyError,
    end_campaign,
    extend_campaign,
    open_campaign,
    start_campaign,
)
from surveys.services.closing import close_campaign
from tests.factories.organisations import OrganisationFactory, TeamFactory, UserFactory
from tests.factories.surveys import CampaignFactory, closed_survey, open_survey, starter_version

pytestmark = pytest.mark.django_db
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)


def draft(*teams):
    return start_campaign(
        organisation=teams[0].organisation,
        version=starter_version(),
        title="Hoe leren wij?",
        teams=teams,
        closes_at=timezone.now() + 21 * DAY,
        contact_name="Fien",
        contact_email="fien@voorbeeld.example",
    )


def test_names_and_sizes_follow_until_it_opens_and_then_no_more():
    team = TeamFactory()
    campaign = draft(team)
    team.department = Department.objects.create(organisation=team.organisation, name="Zorg")
    team.name, team.headcount = "Dagploeg", 14
    team.save()
    open_campaign(campaign=campaign)
    Team.objects.update(name="Later", headcount=99)
    open_campaign(campaign=campaign)
    row = campaign.teams.get()
    assert (row.name, row.department, row.headcount) == ("Dagploeg", "Zorg", 14)


def test_a_merge_in_preparation_is_followed_and_ways_and_code_stay():
    organisation = OrganisationFactory()
    small, near, far = TeamFactory.create_batch(3, organisation=organisation)
    campaign = draft(small, near)
    campaign.teams.filter(team=near).update(ways=[Way.CODES])
    code = campaign.teams.get(team=near).code
    Team.objects.filter(pk=small.pk).update(merged_into=near)
    Team.objects.filter(pk=near.pk).update(headcount=20)
    open_campaign(campaign=campaign)
    row = campaign.teams.get()
    assert (row.team, row.headcount, row.code, row.ways) == (near, 20, code, ["codes"])
    assert far not in [row.team for row in campaign.teams.all()]


def test_teams_that_swapped_names_do_not_collide():
    organisation = OrganisationFactory()
    one, other = (TeamFactory(organisation=organisation, name=name) for name in ("A", "B"))
    campaign = draft(one, other)
    for team, name in ((one, "tussendoor"), (other, "A"), (one, "B")):
        Team.objects.filter(pk=team.pk).update(name=name)
    open_campaign(campaign=campaign)
    assert dict(campaign.teams.values_list("team", "name")) == {one.pk: "B", other.pk: "A"}


def test_without_a_team_or_after_its_end_it_cannot_open():
    with pytest.raises(NotReadyError):
        open_campaign(campaign=CampaignFactory())
    campaign = draft(TeamFactory())
    Campaign.objects.filter(pk=campaign.pk).update(closes_at=timezone.now())
    with pytest.raises(NotReadyError):
        open_campaign(campaign=campaign)


def test_a_planned_moment_stays_and_otherwise_it_opens_now():
    planned, now = draft(TeamFactory()), draft(TeamFactory())
    moment = timezone.now() + DAY
    Campaign.objects.filter(pk=planned.pk).update(opens_at=moment)
    for campaign in (planned, now):
        open_campaign(campaign=campaign)
    assert (planned.phase, planned.opens_at) == ("planned", moment)
    assert (now.phase, now.accepts_answers) == ("running", True)


def test_what_was_started_is_prepared_no_more():
    campaign, actor = open_survey(), UserFactory()
    with pytest.raises(CampaignStateError):
        save_teams(campaign=campaign, teams=[], actor=actor)
    with pytest.raises(CampaignStateError):
        save_dates(
            campaign=campaign,
            opens_at=None,
            closes_at=timezone.now(),
            keep_until=None,
            minimum_group=5,
            shares_item_statistics=False,
            actor=actor,
        )
    assert campaign.teams.exists()


def test_the_end_only_moves_later_and_never_past_the_day_that_answers_go():
    campaign, actor = open_survey(), UserFactory()
    for closes_at in (campaign.closes_at, campaign.closes_at - HOUR):
        with pytest.raises(ValueError):
            extend_campaign(campaign=campaign, closes_at=closes_at, actor=actor)
    with pytest.raises(ValueError):
        extend_campaign(campaign=campaign, closes_at=campaign.closes_at + 800 * DAY, actor=actor)
    later = campaign.closes_at + 7 * DAY
    keep_until = campaign.keep_until
    extend_campaign(campaign=campaign, closes_at=later, actor=actor)
    stored = Campaign.objects.get()
    assert (stored.closes_at, stored.keep_until) == (later, keep_until)
    entry = AuditEntry.objects.latest("number")
    assert (entry.action, entry.actor) == ("campaign.extended", actor.email)
    assert entry.details["closes_at"] == later.isoformat()


def test_in_the_grace_hour_it_can_be_extended_but_not_ended_again():
    campaign, actor = open_survey(), UserFactory()
    end_campaign(campaign=campaign, actor=actor)
    assert campaign.phase == "grace"
    assert abs(campaign.grace_ends_at - timezone.now() - HOUR) < datetime.timedelta(minutes=1)
    with pytest.raises(CampaignStateError):
        end_campaign(campaign=campaign, actor=actor)
    extend_campaign(campaign=campaign, closes_at=timezone.now() + DAY, actor=actor)
    assert campaign.phase == "running"
    actions = [entry.action for entry in AuditEntry.objects.order_by("number")]
    assert actions[-2:] == ["campaign.ended", "campaign.extended"]


def test_a_closed_survey_is_neither_extended_nor_ended():
    campaign, actor = closed_survey(), UserFactory()
    with pytest.raises(CampaignStateError):
        end_campaign(campaign=campaign, actor=actor)
    with pytest.raises(CampaignStateError):
        extend_campaign(campaign=campaign, closes_at=timezone.now() + 90 * DAY, actor=actor)


def test_the_audit_trail_says_who_closed_it():
    campaign, actor = open_survey(), UserFactory()
    close_campaign(campaign=campaign, actor=actor)
    entry = AuditEntry.objects.latest("number")
    assert (entry.action, entry.actor) == ("campaign.closed", actor.email)
    assert entry.details == {"campaign": campaign.pk, "title": campaign.title}
