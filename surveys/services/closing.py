"""Closing a campaign: the answers become one result."""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone

from organisations.models import User
from organisations.services.audit import record
from surveys.domain.disclosure import SMALLEST_FOR_COMMENTS
from surveys.domain.release import Group, build_release, to_json
from surveys.models import Campaign, OpenAnswer, Release, Response, Status, SubmissionKey
from surveys.services.campaigns import CampaignStateError


@transaction.atomic
def close_campaign(*, campaign: Campaign, actor: User | None = None) -> Release:
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
    record(
        action="campaign.closed",
        actor=actor,
        organisation=locked.organisation,
        details={"campaign": locked.pk, "title": locked.title},
    )
    return release
