"""Deleting what was kept of the answers, with a report of each deletion."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from organisations.models import User
from organisations.services.audit import record
from surveys.domain.cells import Suppressed
from surveys.models import (
    Campaign,
    CampaignKey,
    Contact,
    DeletionReport,
    Delivery,
    Invitation,
    OpenAnswer,
    ProgressCount,
    Release,
    Response,
    SharedWords,
    SubmissionKey,
)
from surveys.services.campaigns import CampaignStateError

# What goes, in this order: the database lets progress go only after the answers.
KINDS: tuple[tuple[str, Callable[[Campaign], QuerySet]], ...] = (
    ("answers", lambda campaign: Response.objects.filter(campaign_team__campaign=campaign)),
    ("open_answers", lambda campaign: OpenAnswer.objects.filter(campaign=campaign)),
    ("form_keys", lambda campaign: SubmissionKey.objects.filter(campaign=campaign)),
    ("progress", lambda campaign: ProgressCount.objects.filter(campaign_team__campaign=campaign)),
    ("mails", lambda campaign: Delivery.objects.filter(mailing__campaign=campaign)),
    ("addresses", lambda campaign: Contact.objects.filter(campaign=campaign)),
    ("codes", lambda campaign: Invitation.objects.filter(campaign_team__campaign=campaign)),
)


def delete_expired_answers(*, today: date) -> int:
    """Delete the answers of campaigns whose term is over; results in numbers stay.

    Returns the number of campaigns that lost something; each has its report.
    """
    expired = Campaign.objects.filter(keep_until__lt=today).order_by("pk")
    done = [
        report
        for pk in expired.values_list("pk", flat=True)
        if (report := _delete(pk, rule=DeletionReport.Rule.TERM, actor=None))
    ]
    return len(done)


def delete_answers(*, campaign: Campaign, actor: User) -> DeletionReport | None:
    """Delete the answers of a closed campaign before its term; None when they were gone already.

    Raises CampaignStateError while it isn't closed: the answers would have no result.
    """
    if not campaign.is_closed:
        raise CampaignStateError("Only a closed campaign loses its answers early.")
    return _delete(campaign.pk, rule=DeletionReport.Rule.ASKED, actor=actor)


@transaction.atomic
def _delete(pk: int, *, rule: DeletionReport.Rule, actor: User | None) -> DeletionReport | None:
    campaign = (
        Campaign.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=pk)
    )
    # One that couldn't close still has its key; it holds nothing that a report would tell.
    CampaignKey.objects.filter(campaign=campaign).delete()
    kinds = [_deleted(campaign, kind, rows(campaign)) for kind, rows in KINDS]
    kinds.append(_words_gone(campaign))
    gone = [kind for kind in kinds if kind]
    if not gone:
        return None
    report = DeletionReport.objects.create(
        campaign=campaign,
        at=timezone.now(),
        rule=rule,
        actor=actor.email if actor else "",
        kinds=gone,
    )
    details = {"campaign": campaign.pk, "title": campaign.title, "rule": rule.value}
    record(
        action="answers.deleted", actor=actor, organisation=campaign.organisation, details=details
    )
    return report


def _deleted(campaign: Campaign, kind: str, rows: QuerySet) -> dict[str, Any] | None:
    """Delete and tell; the only number told is one that the result shows as well."""
    if not rows.exists():
        return None
    rows.delete()
    return {"kind": kind, "number": _shown_answers(campaign) if kind == "answers" else None}


def _words_gone(campaign: Campaign) -> dict[str, Any] | None:
    """What people wrote leaves the result; its number is told unless it's small."""
    release = Release.objects.filter(campaign=campaign).exclude(open_answers=[]).first()
    if release is None:
        return None
    number = len(release.open_answers)
    Release.objects.filter(pk=release.pk).update(open_answers=[])
    SharedWords.objects.filter(release=release).delete()
    return {"kind": "words", "number": number if number >= campaign.minimum_group else None}


def _shown_answers(campaign: Campaign) -> int | None:
    """The number of answers that the result shows; None when it hides it, or without a result."""
    release = Release.objects.filter(campaign=campaign).first()
    number = release.facts.organisation.responses if release else None
    return None if isinstance(number, Suppressed) else number
