"""Storing answers: exactly once, and only while it's open."""

import pytest

from surveys.models import OpenAnswer, Response, SubmissionKey
from surveys.services.closing import close_campaign
from surveys.services.responses import NotOpenError, submit_response
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return open_survey().teams.get()


def send(team, key="a-key", answers=None, text=""):
    return submit_response(
        campaign_team=team, answers=answers or {"KEN1": 5}, open_answer=text, submission_key=key
    )


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
