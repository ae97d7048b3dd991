"""Closing a campaign: the answers become one result."""

import logging
from collections import defaultdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from organisations.models import User
from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.release import DisclosureError, Group, build_release, to_json
from surveys.domain.times import GRACE, Phase
from surveys.models import (
    Campaign,
    CampaignKey,
    OpenAnswer,
    Release,
    Response,
    Status,
    SubmissionKey,
)
from surveys.services.campaigns import CampaignStateError, tell
from surveys.services.scattering import ANSWERS, scatter

logger = logging.getLogger("surveys.closing")


@transaction.atomic
def close_campaign(*, campaign: Campaign, actor: User | None = None) -> Release:
    """Close for good and compute the one result.

    What people wrote moves from the answers into the result, sorted by text, unless so few answered
    that a way of writing gives someone away; the keys of sent forms and of tablets go. Raises
    CampaignStateError when it isn't open, DisclosureError when the audit refuses the result; the
    campaign then stays open.
    """
    locked = (
        Campaign.objects.select_for_update(of=("self",))
        .select_related("questionnaire_version")
        .get(pk=campaign.pk)
    )
    if not locked.is_open:
        raise CampaignStateError("Only an open campaign can be closed.")
    teams = list(locked.teams.order_by("pk"))
    answers: dict[str, list[str]] = defaultdict(list)
    backgrounds: dict[str, list[str]] = defaultdict(list)
    rows = Response.objects.filter(campaign_team__campaign=locked).order_by("pk")
    for team_id, packed, told in rows.values_list("campaign_team_id", "answers", "background"):
        answers[str(team_id)].append(packed)
        backgrounds[str(team_id)].append(told)
    facts = build_release(
        locked.questionnaire_version.parsed,
        title=locked.title,
        groups=[Group(str(team.pk), team.name, team.headcount) for team in teams],
        answers=answers,
        minimum_group=locked.minimum_group,
        invited=sum(team.headcount for team in teams),
        backgrounds=backgrounds,
    )
    responses = sum(map(len, answers.values()))
    readable = responses >= max(SMALLEST_FOR_COMMENTS, locked.minimum_group)
    texts = sorted(locked.open_answers.values_list("text", flat=True))
    release = Release.objects.create(
        campaign=locked,
        facts_json=to_json(facts),
        open_answers=texts if readable else [],
        created_on=timezone.localdate(),
    )
    OpenAnswer.objects.filter(campaign=locked).delete()
    SubmissionKey.objects.filter(campaign=locked).delete()
    # What still lies locked on a tablet comes too late; now nobody can read it any more.
    CampaignKey.objects.filter(campaign=locked).delete()
    scatter(locked, ANSWERS)
    locked.status = Status.CLOSED
    locked.save(update_fields=["status"])
    tell(locked, "campaign.closed", actor)
    campaign.status = Status.CLOSED
    return release


def close_due_campaigns(*, now: datetime) -> int:
    """Close each campaign whose grace hour is over; returns how many.

    One that can't be released safely stays open and is told to the log, and so is one that fails
    in another way: neither keeps the others from closing. Two schedulers may do this at once.
    """
    due = Campaign.objects.filter(status=Status.OPEN, closes_at__lte=now - GRACE)
    return sum(_close_if_due(campaign) for campaign in due.order_by("closes_at", "pk"))


def _close_if_due(campaign: Campaign) -> bool:
    try:
        with transaction.atomic():
            # Somebody may have extended or closed it since it was found.
            locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
            if locked.phase != Phase.OVER:
                return False
            close_campaign(campaign=locked)
    except DisclosureError:
        logger.error("Survey %d stays open: its result can't be shown safely.", campaign.pk)
    except Exception:  # whatever one stumbles over, the others close
        logger.exception("Survey %d could not be closed.", campaign.pk)
    else:
        return True
    return False
