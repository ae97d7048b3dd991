"""Opening a campaign, and moving or setting its end."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from organisations.domain.team_names import display_names
from organisations.models import Organisation, Team, User
from organisations.services.audit import record
from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.domain.times import Phase, keep_until, local_day
from surveys.models import Campaign, CampaignTeam, QuestionnaireVersion, Status
from surveys.queries.campaign_teams import department_name
from surveys.services.campaign_teams import refresh_teams
from surveys.services.locked_answers import make_key

STEPS = 5


class CampaignStateError(RuntimeError):
    """What was asked doesn't fit the state that the campaign is in."""


class NotReadyError(CampaignStateError):
    """The draft can't open as it is: it has no team, or its last moment is over."""


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
    """Create a campaign in one go, ready to open, with the usual answer for all that isn't given.

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
        keep_until=keep_until(closes_at),
        minimum_group=max(minimum_group, version.parsed.minimum_group),
        contact_name=contact_name,
        contact_email=contact_email,
        prepared_steps=STEPS,
    )
    names = display_names((team.pk, department_name(team), team.name) for team in teams)
    CampaignTeam.objects.bulk_create(
        CampaignTeam(
            campaign=campaign,
            team=team,
            name=names[team.pk],
            department=department_name(team),
            headcount=team.headcount,
        )
        for team in teams
    )
    return campaign


@transaction.atomic
def open_campaign(*, campaign: Campaign, actor: User | None = None) -> None:
    """Let people answer, now or from the planned moment on; names and sizes of teams are frozen.

    Opening twice is the same. Raises CampaignStateError once it's closed, NotReadyError without
    teams or when its end is over.
    """
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if locked.is_closed:
        raise CampaignStateError("A closed campaign never opens again.")
    if locked.is_draft:
        now = timezone.now()
        refresh_teams(campaign=locked)
        if not locked.teams.exists():
            raise NotReadyError("A campaign needs a team.")
        locked.opens_at = max(locked.opens_at or now, now)
        if locked.closes_at <= locked.opens_at:
            raise NotReadyError("The end comes before the start.")
        locked.status = Status.OPEN
        locked.save(update_fields=["status", "opens_at"])
        make_key(campaign=locked)
        tell(
            locked,
            "campaign.opened",
            actor,
            opens_at=locked.opens_at,
            closes_at=locked.closes_at,
            keep_until=locked.keep_until,
            minimum_group=locked.minimum_group,
        )
    campaign.status, campaign.opens_at = locked.status, locked.opens_at


@transaction.atomic
def extend_campaign(*, campaign: Campaign, closes_at: datetime, actor: User | None) -> None:
    """Give people more time; also in the grace hour, when nobody has seen a result yet.

    Raises CampaignStateError when it isn't open any more, ValueError for a moment that isn't later
    or that lies behind the day when the answers go.
    """
    locked = _going_on(campaign)
    if closes_at <= locked.closes_at or local_day(closes_at) >= locked.keep_until:
        raise ValueError("The new end is not later, or too late.")
    before, locked.closes_at = locked.closes_at, closes_at
    locked.save(update_fields=["closes_at"])
    tell(locked, "campaign.extended", actor, before=before, closes_at=closes_at)
    campaign.closes_at = closes_at


@transaction.atomic
def end_campaign(*, campaign: Campaign, actor: User | None) -> None:
    """Let nobody start any more; the grace hour runs, and then the result comes by itself.

    Raises CampaignStateError when it isn't open, or its end has come already.
    """
    locked = _going_on(campaign)
    if locked.phase == Phase.GRACE:
        raise CampaignStateError("Its end has come already.")
    before, locked.closes_at = locked.closes_at, timezone.now()
    locked.save(update_fields=["closes_at"])
    tell(locked, "campaign.ended", actor, before=before, closes_at=locked.closes_at)
    campaign.closes_at = locked.closes_at


def tell(campaign: Campaign, action: str, actor: User | None, **details: Any) -> None:
    """Add to the organisation's audit trail what was done with this campaign."""
    told = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in details.items()
    }
    record(
        action=action,
        actor=actor,
        organisation=campaign.organisation,
        details={"campaign": campaign.pk, "title": campaign.title, **told},
    )


def _going_on(campaign: Campaign) -> Campaign:
    """The campaign, locked, while it's open or in its grace hour."""
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if locked.phase not in (Phase.PLANNED, Phase.RUNNING, Phase.GRACE):
        raise CampaignStateError("This campaign isn't open.")
    return locked
