"""Personal codes: only a hash is kept, and each works once."""

import pytest

from organisations.models import AuditEntry
from surveys.models import Contact, Invitation, Response
from surveys.services.invitations import (
    TooManyCodesError,
    hand_out_codes,
    new_codes,
    withdraw_unused_codes,
)
from surveys.services.responses import CodeUsedError, submit_response
from tests.factories.organisations import UserFactory
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return open_survey().teams.select_related("campaign__questionnaire_version").get()


def answer(team, code, key):
    invitation = Invitation.objects.all().by_code(code).get()
    return submit_response(
        campaign_team=team,
        answers={"KEN1": 4},
        open_answer="",
        submission_key=key,
        invitation=invitation,
    )


def test_only_a_digest_is_kept(team):
    [code] = new_codes(campaign_team=team, count=1)
    row = Invitation.objects.get()
    assert len(code) == 14
    assert code not in str(vars(row))
    assert len(row.digest) == 64


def test_a_code_works_once_and_a_second_form_stores_nothing(team):
    [code] = new_codes(campaign_team=team, count=1)
    assert answer(team, code, "first") is True
    assert answer(team, code, "first") is False  # the same form again
    with pytest.raises(CodeUsedError):
        answer(team, code, "second")
    assert Response.objects.count() == 1
    assert answer_key_is_free(team)


def answer_key_is_free(team):
    """What was refused left no trace: its form may still be sent with another code."""
    [other] = new_codes(campaign_team=team, count=1)
    return answer(team, other, "second")


def test_withdrawing_makes_unused_paper_codes_worthless_and_no_others(team):
    used, unused, mailed = new_codes(campaign_team=team, count=3)
    answer(team, used, "first")
    Contact.objects.create(
        campaign=team.campaign,
        invitation=Invitation.objects.all().by_code(mailed).get(),
        sealed=b"x",
        address_print="a",
    )
    withdraw_unused_codes(campaign_team=team)
    left = {code for code in (used, unused, mailed) if Invitation.objects.all().by_code(code)}
    assert left == {used, mailed}


def test_a_team_gets_no_more_codes_than_it_can_use(team):
    actor = UserFactory()
    make = {"campaign_team": team, "actor": actor}
    assert len(hand_out_codes(count=20, withdraw=False, **make)) == 20  # ten people
    with pytest.raises(TooManyCodesError) as refused:
        hand_out_codes(count=1, withdraw=False, **make)
    assert refused.value.most == 0
    answer(team, hand_out_codes(count=20, withdraw=True, **make)[0], "first")
    team.refresh_from_db()
    assert team.codes_made == 20
    # What may still be made tells nothing about how many were used.
    with pytest.raises(TooManyCodesError):
        hand_out_codes(count=1, withdraw=False, **make)
    details = [entry.details for entry in AuditEntry.objects.filter(action="codes.made")]
    assert [one["count"] for one in details] == [20, 20]
    assert {one["team"] for one in details} == {team.name}
