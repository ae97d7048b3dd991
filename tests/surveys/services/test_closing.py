"""Closing computes one result; forgetting keeps the promise of the privacy text."""

import datetime

import pytest
from django.utils import timezone

from surveys.domain.cells import Suppressed
from surveys.domain.release import DisclosureError
from surveys.models import Campaign, OpenAnswer, Release, Response, SubmissionKey
from surveys.services import closing
from surveys.services.campaigns import CampaignStateError, open_campaign, start_campaign
from surveys.services.closing import (
    close_campaign,
    close_due_campaigns,
)
from surveys.services.retention import delete_expired_answers
from tests.factories.organisations import TeamFactory
from tests.factories.surveys import CampaignFactory, closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db


def test_closing_makes_one_release_and_is_final():
    campaign = closed_survey()
    assert Release.objects.get().facts.organisation.responses == 16
    with pytest.raises(CampaignStateError):
        close_campaign(campaign=campaign)
    with pytest.raises(CampaignStateError):
        open_campaign(campaign=campaign)


def test_in_preparation_there_is_nothing_to_close():
    with pytest.raises(CampaignStateError):
        close_campaign(campaign=CampaignFactory())


def test_a_small_team_and_one_more_are_hidden():
    facts = closed_survey(responses=(4, 6, 9, 12)).release.facts
    hidden = [
        group.name
        for group in facts.groups
        if all(isinstance(score.cell, Suppressed) for score in group.scores)
    ]
    assert len(hidden) >= 2
    assert facts.groups[0].name in hidden
    assert not isinstance(facts.organisation.scores[0].cell, Suppressed)


def test_what_people_wrote_moves_into_the_result_sorted():
    campaign = open_survey()
    respond(campaign.teams.get(), 8, text="Zin")
    release = close_campaign(campaign=campaign)
    assert release.open_answers == sorted(f"Zin {number}" for number in range(8))
    assert not OpenAnswer.objects.exists()
    assert not SubmissionKey.objects.exists()


def test_with_too_few_answers_nobody_reads_what_they_wrote():
    campaign = open_survey()
    respond(campaign.teams.get(), 7, text="Zin")
    assert close_campaign(campaign=campaign).open_answers == []


def test_a_campaign_needs_teams_of_its_own_organisation():
    campaign = CampaignFactory()
    facts = {
        "organisation": campaign.organisation,
        "version": campaign.questionnaire_version,
        "title": "Vreemd",
        "closes_at": timezone.now(),
        "contact_name": "Fien",
        "contact_email": "fien@voorbeeld.example",
    }
    with pytest.raises(ValueError):
        start_campaign(teams=[TeamFactory()], **facts)
    with pytest.raises(ValueError):
        start_campaign(teams=[], **facts)
    assert Campaign.objects.count() == 1


def test_answers_go_when_their_term_is_over_and_figures_stay():
    campaign = open_survey(responses=(8,))
    respond(campaign.teams.get(), 1, seed=99, text="Zin")
    close_campaign(campaign=campaign)
    last_day = Campaign.objects.get().keep_until
    assert delete_expired_answers(today=last_day) == 0
    assert Response.objects.count() == 9
    assert delete_expired_answers(today=last_day + datetime.timedelta(days=1)) == 1
    assert not Response.objects.exists()
    release = Release.objects.get()
    assert release.open_answers == []
    assert release.facts.organisation.responses == 9


def over(*, minutes: int) -> Campaign:
    """A survey whose end was so many minutes ago."""
    campaign = open_survey(responses=(5,))
    ended = timezone.now() - datetime.timedelta(minutes=minutes)
    Campaign.objects.filter(pk=campaign.pk).update(closes_at=ended)
    return campaign


def close_due() -> int:
    return close_due_campaigns(now=timezone.now())


def test_it_closes_by_itself_when_the_grace_hour_is_over():
    due, waiting = over(minutes=61), over(minutes=59)
    CampaignFactory(closes_at=timezone.now() - datetime.timedelta(days=9))  # never started
    assert close_due() == 1
    assert list(Release.objects.values_list("campaign", flat=True)) == [due.pk]
    waiting.refresh_from_db()
    assert waiting.is_open
    assert close_due() == 0


def test_a_result_that_is_not_safe_keeps_it_open_and_closes_the_others(monkeypatch, caplog):
    unsafe, other = over(minutes=90), over(minutes=61)
    build = closing.build_release

    def refuse(definition, *, groups, **facts):
        if groups[0].key == str(unsafe.teams.get().pk):
            raise DisclosureError("1 small groups could be computed")
        return build(definition, groups=groups, **facts)

    monkeypatch.setattr(closing, "build_release", refuse)
    assert close_due() == 1
    unsafe.refresh_from_db()
    assert unsafe.is_open
    assert unsafe.teams.get().responses.count() == 5
    assert f"Survey {unsafe.pk} stays open" in caplog.text
    assert Release.objects.get().campaign == other


def test_who_was_extended_meanwhile_stays_open(monkeypatch):
    campaign = over(minutes=61)
    find = Campaign.objects.filter

    def extended_right_after(**conditions):
        found = list(find(**conditions))
        find(pk=campaign.pk).update(closes_at=timezone.now() + datetime.timedelta(days=1))
        monkeypatch.undo()
        return find(pk__in=[one.pk for one in found])

    monkeypatch.setattr(Campaign.objects, "filter", extended_right_after)
    assert close_due() == 0
    assert Campaign.objects.get().is_open
