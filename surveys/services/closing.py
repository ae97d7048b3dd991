"""Closing a campaign: the answers become one result. And forgetting answers in time."""

from collections import defaultdict
from datetime import date

from django.db import transaction
from django.utils import timezone

from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.release import Group, build_release, to_json
from surveys.models import Campaign, OpenAnswer, Release, Response, Status, SubmissionKey
from surveys.services.campaigns import CampaignStateError


@transaction.atomic
def close_campaign(*, campaign: Campaign) -> Release:
    """Close for good and compute the one result.

    What people wrote moves from the answers into the result, sorted by text, unless so few answered
    that a way of writing gives someone away; the keys of sent forms are of no use any more. Raises
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
    rows = Response.objects.filter(campaign_team__campaign=locked).order_by("pk")
    for team_id, packed in rows.values_list("campaign_team_id", "answers"):
        answers[str(team_id)].append(packed)
    facts = build_release(
        locked.questionnaire_version.parsed,
        title=locked.title,
        groups=[Group(str(team.pk), team.name, team.headcount) for team in teams],
        answers=answers,
        minimum_group=locked.minimum_group,
        invited=sum(team.headcount for team in teams),
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
    locked.status = Status.CLOSED
    locked.save(update_fields=["status"])
    campaign.status = Status.CLOSED
    return release


@transaction.atomic
def delete_expired_answers(*, today: date) -> int:
    """Delete the answers of campaigns whose term is over; results in numbers stay.

    Returns the number of campaigns that lost answers.
    """
    expired = Campaign.objects.filter(keep_until__lt=today)
    with_answers = expired.filter(teams__responses__isnull=False).distinct().count()
    Response.objects.filter(campaign_team__campaign__in=expired).delete()
    OpenAnswer.objects.filter(campaign__in=expired).delete()
    SubmissionKey.objects.filter(campaign__in=expired).delete()
    Release.objects.filter(campaign__in=expired).update(open_answers=[])
    return with_answers
