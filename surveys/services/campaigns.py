"""Starting and opening a campaign."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from organisations.domain.team_names import display_names
from organisations.models import Organisation, Team
from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.models import Campaign, CampaignTeam, QuestionnaireVersion, Status

# Long enough to answer questions about a result, short enough to forget.
KEEP_ANSWERS = timedelta(days=365)


class CampaignStateError(RuntimeError):
    """What was asked doesn't fit the state that the campaign is in."""


@transaction.atomic
def start_campaign(
    *,
    organisation: Organisation,
    version: QuestionnaireVersion,
    title: str,
    teams: Iterable[Team],
    closes_at: datetime,
    contact_name: str,
    contact_email: str,
    minimum_group: int = SMALLEST_GROUP,
) -> Campaign:
    """Create a campaign in preparation; the teams' names and sizes are frozen from here on.

    Raises ValueError for a team of another organisation, or without teams.
    """
    teams = list(teams)
    if not teams:
        raise ValueError("A campaign needs a team.")
    if any(team.organisation_id != organisation.pk for team in teams):
        raise ValueError("A team belongs to another organisation.")
    campaign = Campaign.objects.create(
        organisation=organisation,
        questionnaire_version=version,
        title=title,
        closes_at=closes_at,
        keep_until=timezone.localdate(closes_at) + KEEP_ANSWERS,
        minimum_group=max(minimum_group, version.parsed.minimum_group),
        contact_name=contact_name,
        contact_email=contact_email,
    )
    departments = {team.pk: team.department.name if team.department else "" for team in teams}
    names = display_names((team.pk, departments[team.pk], team.name) for team in teams)
    CampaignTeam.objects.bulk_create(
        CampaignTeam(
            campaign=campaign,
            team=team,
            name=names[team.pk],
            department=departments[team.pk],
            headcount=team.headcount,
        )
        for team in teams
    )
    return campaign


@transaction.atomic
def open_campaign(*, campaign: Campaign) -> None:
    """Let people answer. Opening twice is the same; raises CampaignStateError once it's closed."""
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if locked.is_closed:
        raise CampaignStateError("A closed campaign never opens again.")
    locked.status = Status.OPEN
    locked.save(update_fields=["status"])
    campaign.status = Status.OPEN
