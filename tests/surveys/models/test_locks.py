"""From the first answer on nobody loosens a survey: every way in is tried, and leaves a line."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from content import guards
from content.guards import RefusedError
from organisations.models import AuditEntry, Organisation, Team
from surveys.models import (
    Campaign,
    CampaignTeam,
    ProgressCount,
    Questionnaire,
    QuestionnaireVersion,
    Response,
    Status,
)
from surveys.services.closing import close_campaign
from surveys.services.progress import count_progress
from tests.factories.audit import forget_trails
from tests.factories.organisations import OrganisationFactory, TeamFactory, UserFactory
from tests.factories.surveys import open_survey, respond

LATER = timedelta(days=30)


@pytest.fixture
def campaign(django_db_setup, django_db_blocker) -> Iterator[Campaign]:
    """A survey with an answer, written for good; it's gone afterwards."""
    with django_db_blocker.unblock():
        campaign = open_survey(responses=(1, 0))
        try:
            yield campaign
        finally:
            Response.objects.all().delete()
            Campaign.objects.all().delete()
            QuestionnaireVersion.objects.all().delete()
            Questionnaire.objects.all().delete()
            Organisation.objects.all().delete()
            forget_trails()


def team_of(campaign: Campaign) -> CampaignTeam:
    return campaign.teams.order_by("pk").last()


def save(campaign: Campaign, **values: object) -> None:
    for name, value in values.items():
        setattr(campaign, name, value)
    campaign.save()


def lower(campaign: Campaign) -> None:
    """Each campaign starts at seven here, so that five passes the check on the smallest group."""
    save(campaign, minimum_group=5)


def bulk(campaign: Campaign) -> None:
    campaign.minimum_group = 5
    Campaign.objects.bulk_update([campaign], ["minimum_group"])


def add_team(campaign: Campaign) -> None:
    team = TeamFactory(organisation=campaign.organisation)
    campaign.teams.create(team=team, name="Erbij", headcount=3)


def add_teams(campaign: Campaign) -> None:
    team = TeamFactory(organisation=campaign.organisation)
    row = CampaignTeam(campaign=campaign, team=team, name="Erbij", headcount=3)
    CampaignTeam.objects.bulk_create([row])


def rename(campaign: Campaign) -> None:
    team = team_of(campaign)
    team.name = "Anders"
    team.save(update_fields=["name"])


def move(campaign: Campaign) -> None:
    other = open_survey(organisation=campaign.organisation)
    other.teams.update(campaign=campaign)


ORM: tuple[Callable[[Campaign], object], ...] = (
    lower,
    bulk,
    add_team,
    add_teams,
    rename,
    move,
    lambda campaign: Campaign.objects.filter(pk=campaign.pk).update(minimum_group=5),
    lambda campaign: save(campaign, organisation=OrganisationFactory()),
    lambda campaign: save(campaign, keep_until=campaign.keep_until + LATER),
    lambda campaign: save(campaign, status=Status.DRAFT),
    lambda campaign: campaign.teams.update(headcount=1),
    lambda campaign: campaign.teams.update(department="Elders"),
    lambda campaign: team_of(campaign).delete(),
    lambda campaign: campaign.teams.all().delete(),
    lambda campaign: campaign.teams.first().delete(),
)


def stricter(campaign: Campaign) -> Campaign:
    Campaign.objects.filter(pk=campaign.pk).update(minimum_group=7)
    campaign.refresh_from_db()
    return campaign


def state(campaign: Campaign) -> object:
    return (
        list(Campaign.objects.filter(pk=campaign.pk).values()),
        list(CampaignTeam.objects.filter(campaign=campaign).order_by("pk").values()),
        Response.objects.count(),
    )


@pytest.mark.parametrize("attempt", ORM)
def test_the_orm_is_refused_and_the_attempt_stands_in_the_trail(campaign, attempt):
    before = state(stricter(campaign))
    with pytest.raises(RefusedError, match="Refused: "):
        attempt(campaign)
    assert state(campaign) == before
    entry = AuditEntry.objects.get(action="lock.refused")
    assert entry.chain == f"organisation:{before[0][0]['organisation_id']}"
    assert entry.details["title"] == "Hoe leren wij?"


SQL = (
    "UPDATE surveys_campaign SET minimum_group = 5",
    "UPDATE surveys_campaign SET keep_until = '2999-01-01'",
    "UPDATE surveys_campaignteam SET headcount = 1",
    "DELETE FROM surveys_campaignteam",
    "UPDATE surveys_response SET answers = 'x'",
)


@pytest.mark.parametrize("statement", SQL)
def test_raw_sql_is_refused_and_noted(campaign, statement):
    before = state(stricter(campaign))
    with pytest.raises(RefusedError), connection.cursor() as cursor:
        cursor.execute(statement)
    assert state(campaign) == before
    assert AuditEntry.objects.get(action="lock.refused").details["rule"].startswith("guard_")


def test_the_line_outlives_the_rollback_of_the_change(campaign):
    stricter(campaign)
    with pytest.raises(RefusedError), transaction.atomic():
        OrganisationFactory(name="Weg bij het terugdraaien")
        lower(campaign)
    assert not Organisation.objects.filter(name="Weg bij het terugdraaien").exists()
    assert AuditEntry.objects.filter(action="lock.refused").count() == 1


def test_a_shell_is_refused_and_leaves_its_line(campaign):
    """In a process of its own, which ends with the error."""
    stricter(campaign)
    code = (
        "from surveys.models import Campaign; from django.db import transaction\n"
        "with transaction.atomic():\n"
        f"    Campaign.objects.filter(pk={campaign.pk}).update(minimum_group=5)"
    )
    name = connection.settings_dict["NAME"]
    address = f"sqlite:///{name}"
    if connection.vendor == "postgresql":
        address = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
    result = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", code],
        cwd=settings.BASE_DIR,
        env=os.environ
        | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "toolbox.settings.test"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Refused: from the first answer on" in result.stderr
    assert Campaign.objects.get().minimum_group == 7
    assert AuditEntry.objects.get(action="lock.refused").details["process"].endswith("shell")


def test_the_admin_has_no_form_for_it(campaign, client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    address = reverse("surveys_campaign_modeladmin_edit", args=[campaign.pk])
    assert client.post(address, {"minimum_group": 5}).status_code in (302, 403)
    assert Campaign.objects.get().minimum_group == 5
    client.session.flush()


def test_what_tightens_or_says_nothing_is_allowed(campaign):
    save(campaign, minimum_group=9, keep_until=campaign.keep_until - LATER, title="Nieuwe titel")
    save(campaign, closes_at=campaign.closes_at + LATER)
    campaign.teams.update(ways=["kiosk"])
    assert Campaign.objects.get().minimum_group == 9
    assert not AuditEntry.objects.filter(action="lock.refused").exists()


def test_before_the_first_answer_everything_may_change(campaign):
    other = stricter(open_survey(organisation=campaign.organisation))
    lower(other)
    rename(other)
    add_team(other)
    team_of(other).delete()
    save(other, status=Status.DRAFT)
    assert not AuditEntry.objects.filter(action="lock.refused").exists()


def test_a_closed_survey_stays_closed_also_without_answers(campaign):
    close_campaign(campaign=campaign)
    Response.objects.all().delete()
    for status in (Status.OPEN, Status.DRAFT):
        with pytest.raises(RefusedError):
            save(campaign, status=status)
    with pytest.raises(RefusedError):
        save(campaign, status=Status.CLOSED, keep_until=campaign.keep_until + LATER)


def test_what_was_shown_stays_as_long_as_the_answers(campaign):
    respond(campaign.teams.first(), 6, seed=101)
    count_progress(today=timezone.localdate())
    with pytest.raises(RefusedError):
        ProgressCount.objects.update(count=3)
    with pytest.raises(RefusedError):
        ProgressCount.objects.all().delete()
    Response.objects.all().delete()
    ProgressCount.objects.all().delete()
    assert not ProgressCount.objects.exists()


def test_a_whole_survey_may_go_with_its_answers(campaign):
    respond(campaign.teams.first(), 6, seed=101)
    count_progress(today=timezone.localdate())
    Campaign.objects.all().delete()
    assert not Response.objects.exists()
    assert Team.objects.exists()


@pytest.mark.django_db
def test_every_rule_is_in_the_database():
    assert guards.GUARDS
    assert guards.missing(connection) == []
    guards.take_off(connection)
    assert guards.missing(connection) == [guard.name for guard in guards.GUARDS]
    guards.put_on(connection)
    assert guards.missing(connection) == []
