"""Counting once a day, and what the counts look like."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from surveys.models import Campaign, ProgressCount
from surveys.queries.progress import progress_of, with_shown_totals
from surveys.services.closing import close_campaign
from surveys.services.progress import count_progress
from tests.factories.surveys import open_survey, respond

pytestmark = pytest.mark.django_db
MONDAY = datetime.date(2026, 3, 2)
DAY = datetime.timedelta(days=1)


def counts(campaign: Campaign) -> list[int]:
    rows = ProgressCount.objects.filter(campaign_team__campaign=campaign)
    return list(rows.order_by("day", "campaign_team").values_list("count", flat=True))


def test_a_team_moves_only_when_five_more_answered():
    campaign = open_survey(responses=(4,))
    team = campaign.teams.get()
    count_progress(today=MONDAY)
    respond(team, 2, seed=101)
    count_progress(today=MONDAY + DAY)
    respond(team, 4, seed=102)
    count_progress(today=MONDAY + 2 * DAY)
    respond(team, 1, seed=103)
    count_progress(today=MONDAY + 3 * DAY)
    assert counts(campaign) == [0, 6, 6, 11]


def test_the_threshold_of_the_survey_is_the_step():
    campaign = open_survey(responses=(7,))
    Campaign.objects.filter(pk=campaign.pk).update(minimum_group=8)
    count_progress(today=MONDAY)
    respond(campaign.teams.get(), 1, seed=101)
    count_progress(today=MONDAY + DAY)
    assert counts(campaign) == [0, 8]


def test_a_day_is_counted_once():
    campaign = open_survey(responses=(6,))
    assert count_progress(today=MONDAY) == 1
    respond(campaign.teams.get(), 6, seed=101)
    assert count_progress(today=MONDAY) == 0
    assert count_progress(today=MONDAY - DAY) == 0
    assert counts(campaign) == [6]


def test_the_day_of_opening_is_counted_in_the_night_after():
    campaign = open_survey(responses=(6,))
    Campaign.objects.filter(pk=campaign.pk).update(opens_at=timezone.now())
    call_command("count_progress")
    assert counts(campaign) == []
    count_progress(today=timezone.localdate() + DAY)
    assert counts(campaign) == [6]


def test_a_closed_survey_is_counted_no_more():
    campaign = open_survey(responses=(6,))
    close_campaign(campaign=campaign)
    assert count_progress(today=MONDAY) == 0


def test_totals_are_sums_of_what_is_shown():
    campaign = open_survey(responses=(7, 3, 9))
    count_progress(today=MONDAY)
    progress = progress_of(campaign)
    assert progress.counted_on == MONDAY
    assert sorted(str(team.count) for team in progress.departments[0].teams) == ["7", "9", "None"]
    assert progress.total.count == 16
    assert progress.total.text == "minstens 16"
    assert [day.count for day in progress.days] == [16]
    assert with_shown_totals(Campaign.objects.all()).get().shown_total == 16


def test_departments_have_totals_of_their_own():
    campaign = open_survey(responses=(0, 0, 0))
    teams = list(campaign.teams.order_by("pk"))
    for team, name in zip(teams, ("Oost", "Oost", "West"), strict=True):
        campaign.teams.filter(pk=team.pk).update(department=name)
    for team, count in zip(teams, (7, 6, 9), strict=True):
        respond(team, count, seed=team.pk)
    count_progress(today=MONDAY)
    found = {each.name: each.total.count for each in progress_of(campaign).departments}
    assert found == {"Oost": 13, "West": 9}


def test_with_a_higher_threshold_an_earlier_number_hides_again():
    campaign = open_survey(responses=(6,))
    count_progress(today=MONDAY)
    Campaign.objects.filter(pk=campaign.pk).update(minimum_group=10)
    campaign.refresh_from_db()
    assert progress_of(campaign).total.text == "minder dan 10"
    assert with_shown_totals(Campaign.objects.all()).get().shown_total is None


def test_before_the_first_count_there_is_no_number():
    progress = progress_of(open_survey(responses=(9,)))
    assert progress.counted_on is None
    assert progress.total.count is None
    assert progress.days == ()
