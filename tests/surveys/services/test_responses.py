"""Storing answers: exactly once, and only while it's open."""

import datetime
from hashlib import sha256

import pytest
from django.utils import timezone

from surveys.models import Campaign, OpenAnswer, Response, SubmissionKey
from surveys.services.closing import close_campaign
from surveys.services.responses import NotOpenError, submit_response, ticket_for
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return open_survey().teams.get()


def send(team, key="a-key", answers=None, text="", ticket=""):
    return submit_response(
        campaign_team=team,
        answers=answers or {"KEN1": 5},
        open_answer=text,
        submission_key=key,
        ticket=ticket,
    )


def ended(team, *, minutes):
    """The team, of a survey whose end was so many minutes ago."""
    closes_at = timezone.now() - datetime.timedelta(minutes=minutes)
    Campaign.objects.update(closes_at=closes_at)
    team.campaign.closes_at = closes_at
    return team


def test_one_form_counts_once(team):
    assert send(team, text="Tijd.")
    assert not send(team, text="Tijd.")
    assert Response.objects.count() == OpenAnswer.objects.count() == 1


def test_two_forms_count_twice(team):
    send(team, "one")
    send(team, "two")
    assert Response.objects.count() == 2


def test_the_key_itself_is_not_kept(team):
    send(team, "a-very-recognisable-key")
    assert "recognisable" not in SubmissionKey.objects.get().digest


@pytest.mark.parametrize("answers", ({"NOPE": 3}, {"KEN1": 6}, {"KEN1": 0}))
def test_answers_that_do_not_fit_are_refused(team, answers):
    with pytest.raises(ValueError):
        send(team, answers=answers)
    assert not Response.objects.exists()


def test_a_closed_campaign_takes_nothing(team):
    close_campaign(campaign=team.campaign)
    with pytest.raises(NotOpenError):
        send(team)
    assert not Response.objects.exists()


def test_closing_counts_also_for_who_had_the_page_open(team):
    """The team was read while it was open; the stored status decides."""
    before = type(team).objects.select_related("campaign__questionnaire_version").get()
    close_campaign(campaign=team.campaign)
    assert before.campaign.is_open
    with pytest.raises(NotOpenError):
        send(before)


def test_in_the_grace_hour_only_a_form_that_was_handed_out_is_taken(team):
    ticket = ticket_for(team.campaign, "a-key")
    ended(team, minutes=59)
    for key, paper in (("a-key", ""), ("a-key", "é"), ("b-key", ticket), ("a-key", ticket[:-1])):
        with pytest.raises(NotOpenError):
            send(team, key, ticket=paper)
    assert send(team, ticket=ticket)
    assert not send(team, ticket=ticket)
    assert Response.objects.count() == 1


def test_a_ticket_of_another_survey_is_worth_nothing(team):
    other = open_survey().teams.get()
    with pytest.raises(NotOpenError):
        send(ended(team, minutes=1), ticket=ticket_for(other.campaign, "a-key"))


def test_after_the_grace_hour_a_ticket_is_worth_nothing(team):
    with pytest.raises(NotOpenError):
        send(ended(team, minutes=60), ticket=ticket_for(team.campaign, "a-key"))
    assert not Response.objects.exists()


STORED = ("campaign_team", "answers", "background")


def test_what_is_stored_does_not_tell_that_it_came_in_the_grace_hour(team):
    """Every column of every row that sending makes is the same as without a ticket."""
    ticket = ticket_for(team.campaign, "late")
    send(team, "early")
    send(ended(team, minutes=30), "late", ticket=ticket)
    early, late = (list(row) for row in Response.objects.values_list(*STORED))
    assert early == late
    assert {field.name for field in Response._meta.fields} == {"id", *STORED}
    digests = {
        sha256(f"{team.campaign.pk}:{key}".encode()).hexdigest() for key in ("early", "late")
    }
    assert set(SubmissionKey.objects.values_list("digest", flat=True)) == digests
    assert {field.name for field in SubmissionKey._meta.fields} == {"id", "campaign", "digest"}
