"""Starting a mail run: invitations to who wasn't mailed yet, reminders to who didn't answer."""

import datetime
from enum import StrEnum

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from organisations.models import User
from organisations.services.audit import record
from surveys.models import Campaign, Contact, Delivery, Mailing

MOST_REMINDERS = 3
BETWEEN_MAILS = datetime.timedelta(days=5)
ARRIVED = (Delivery.Status.SENT, Delivery.Status.HANDED_OVER)


class Refusal(StrEnum):
    """Why no run can start now."""

    NOT_OPEN = "not open"
    BUSY = "busy"
    NOBODY = "nobody"
    NO_INVITATION = "no invitation"
    TOO_SOON = "too soon"
    ENOUGH = "enough"


class RunRefusedError(RuntimeError):
    """No run starts; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


def not_mailed(campaign: Campaign) -> QuerySet[Contact]:
    """The addresses without an invitation so far."""
    return campaign.contacts.exclude(sealed=b"").filter(
        invitation__isnull=False, deliveries__isnull=True
    )


def invitation_refusal(campaign: Campaign) -> Refusal | None:
    """Why invitations can't go out now; None when they can. Three queries at most."""
    if not campaign.accepts_answers:
        return Refusal.NOT_OPEN
    if campaign.mailings.exclude(status=Mailing.Status.DONE).exists():
        return Refusal.BUSY
    return None if not_mailed(campaign).exists() else Refusal.NOBODY


def reminder_refusal(campaign: Campaign) -> Refusal | None:
    """Why a reminder can't go out now; None when it can.

    It never depends on whether anybody still has to answer: that would tell that all did.
    """
    if not campaign.accepts_answers:
        return Refusal.NOT_OPEN
    runs = list(campaign.mailings.all())
    if any(run.status != Mailing.Status.DONE for run in runs):
        return Refusal.BUSY
    if not any(run.kind == Mailing.Kind.INVITATION for run in runs):
        return Refusal.NO_INVITATION
    if sum(run.kind == Mailing.Kind.REMINDER for run in runs) >= MOST_REMINDERS:
        return Refusal.ENOUGH
    return Refusal.TOO_SOON if timezone.now() < reminder_from(runs) else None


def reminder_from(runs: list[Mailing]) -> datetime.datetime:
    """The moment from which people may be reminded; after the last run of either kind."""
    return max(run.created for run in runs) + BETWEEN_MAILS


@transaction.atomic
def start_invitations(*, campaign: Campaign, actor: User) -> Mailing:
    """A run to every address that wasn't mailed yet. Raises RunRefusedError."""
    _lock(campaign)
    if refusal := invitation_refusal(campaign):
        raise RunRefusedError(refusal)
    contacts = list(not_mailed(campaign).values_list("pk", flat=True))
    run = _start(campaign, Mailing.Kind.INVITATION, contacts)
    details = {"campaign": campaign.title, "count": len(contacts)}
    record(
        action="mail.invitations_started",
        actor=actor,
        organisation=campaign.organisation,
        details=details,
    )
    return run


@transaction.atomic
def start_reminder(*, campaign: Campaign, actor: User) -> Mailing:
    """A run to who was mailed and didn't use the code yet. Raises RunRefusedError.

    How many that are is told to nobody, the audit trail included.
    """
    _lock(campaign)
    if refusal := reminder_refusal(campaign):
        raise RunRefusedError(refusal)
    waiting = campaign.contacts.exclude(sealed=b"").filter(
        invitation__is_used=False,
        deliveries__mailing__kind=Mailing.Kind.INVITATION,
        deliveries__status__in=ARRIVED,
    )
    run = _start(campaign, Mailing.Kind.REMINDER, list(waiting.values_list("pk", flat=True)))
    record(
        action="mail.reminder_started",
        actor=actor,
        organisation=campaign.organisation,
        details={"campaign": campaign.title},
    )
    return run


def _lock(campaign: Campaign) -> None:
    """Two clicks at once start one run."""
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)


def _start(campaign: Campaign, kind: Mailing.Kind, contacts: list[int]) -> Mailing:
    run = Mailing.objects.create(campaign=campaign, kind=kind)
    Delivery.objects.bulk_create(Delivery(mailing=run, contact_id=pk) for pk in contacts)
    return run
