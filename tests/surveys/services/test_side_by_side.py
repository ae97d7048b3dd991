"""Many people at once, on real connections: nothing lost, nothing double."""

import datetime
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from organisations.models import AuditEntry
from surveys.models import (
    Campaign,
    CampaignTeam,
    Release,
    Response,
)
from surveys.services.closing import close_campaign, close_due_campaigns
from surveys.services.responses import NotOpenError, submit_response
from tests.factories.surveys import forget_survey, open_survey


@pytest.fixture
def team(django_db_setup, django_db_blocker) -> Iterator[CampaignTeam]:
    """A team whose survey other connections see too; it's gone afterwards."""
    with django_db_blocker.unblock():
        campaign = open_survey()
        try:
            yield campaign.teams.select_related("campaign__questionnaire_version").get()
        finally:
            forget_survey(campaign)


def send(team: CampaignTeam, key: str) -> bool | None:
    """Send one form from a thread; None when the survey was closed."""
    try:
        return submit_response(
            campaign_team=team, answers={"KEN1": 4}, open_answer="", submission_key=key
        )
    except NotOpenError:
        return None
    finally:
        connection.close()


def at_once(work: list[Callable[[], object]]) -> list[object]:
    """Run everything side by side, and give the results in order."""
    with ThreadPoolExecutor(len(work)) as pool:
        return [future.result() for future in [pool.submit(job) for job in work]]


def test_the_same_form_from_many_tabs_counts_once(team):
    stored = at_once([lambda: send(team, "the-same")] * 8)
    assert stored.count(True) == 1
    assert stored.count(False) == 7
    assert Response.objects.count() == 1


def test_different_forms_all_count(team):
    stored = at_once([lambda key=f"key-{n}": send(team, key) for n in range(8)])
    assert stored == [True] * 8
    assert Response.objects.count() == 8


def test_what_is_stored_is_in_the_result_also_when_closing_comes_between(team):
    """Everyone who got a thank-you before or during the closing is counted in the release."""
    for number in range(6):
        send(team, f"before-{number}")

    def close() -> None:
        try:
            close_campaign(campaign=Campaign.objects.get())
        finally:
            connection.close()

    jobs = [lambda key=f"during-{n}": send(team, key) for n in range(6)]
    stored = at_once([*jobs[:3], close, *jobs[3:]])
    thanked = 6 + stored.count(True)
    assert Response.objects.count() == thanked
    assert Campaign.objects.get().release.facts.organisation.responses == thanked


def test_two_schedulers_close_it_once(team):
    for number in range(6):
        send(team, f"before-{number}")
    now = timezone.now()
    Campaign.objects.update(closes_at=now - datetime.timedelta(minutes=61))

    def close() -> int:
        try:
            return close_due_campaigns(now=now)
        finally:
            connection.close()

    assert sorted(at_once([close, close])) == [0, 1]
    assert Release.objects.count() == 1
    assert AuditEntry.objects.filter(action="campaign.closed").count() == 1
