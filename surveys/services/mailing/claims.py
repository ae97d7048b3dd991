"""One worker per mail run: who may go on with it, and how it ends.

Every change is one conditional UPDATE, so it holds with many processes, on every database.
"""

import datetime
from typing import Any
from uuid import uuid4

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from surveys.models import Delivery, Mailing

# Without a sign of life for so long, a worker is taken to be dead.
STALE = datetime.timedelta(seconds=60)
Status = Mailing.Status


class RunLostError(Exception):
    """Another worker took the run over: stop working on it."""


def to_send(mailing: Mailing | OuterRef) -> QuerySet[Delivery]:
    """The mails that may leave now: never one that was handed over."""
    now = timezone.now()
    waiting = Q(status=Delivery.Status.WAITING)
    again = Q(status=Delivery.Status.DEFERRED, next_attempt__lte=now)
    return Delivery.objects.filter(waiting | again, mailing=mailing)


def forsaken() -> QuerySet[Mailing]:
    """The runs that somebody must take up: their worker died, or mails are due again."""
    quiet = {"heartbeat__lt": timezone.now() - STALE}
    due = Exists(to_send(OuterRef("pk")))
    open_ends = Exists(
        Delivery.objects.filter(
            mailing=OuterRef("pk"),
            status__in=[Delivery.Status.WAITING, Delivery.Status.DEFERRED],
        )
    )
    return Mailing.objects.filter(
        Q(status=Status.RUNNING, **quiet) | Q(status=Status.QUEUED, **quiet) & (due | ~open_ends)
    )


def claim(pk: int) -> Mailing | None:
    """Take the run on; None when another worker has it, or it's done."""
    now = timezone.now()
    free = Q(status=Status.QUEUED) | Q(status=Status.RUNNING, heartbeat__lt=now - STALE)
    token = uuid4().hex
    taken = Mailing.objects.filter(free, pk=pk).update(
        status=Status.RUNNING, claim=token, heartbeat=now
    )
    if not taken:
        return None
    return Mailing.objects.select_related(
        "campaign__organisation", "campaign__questionnaire_version"
    ).get(pk=pk)


def beat(mailing: Mailing) -> None:
    """Give a sign of life. Raises RunLostError."""
    _change(mailing, heartbeat=timezone.now())


def rest(mailing: Mailing, trouble: str = "") -> None:
    """Stop for now: the next task, or the clock, goes on. Raises RunLostError."""
    _change(mailing, status=Status.QUEUED, heartbeat=timezone.now(), trouble=trouble)


def finish(mailing: Mailing) -> None:
    """Everything left, or never will. Of a reminder nothing stays that tells who got one."""
    _change(mailing, status=Status.DONE, heartbeat=timezone.now(), trouble="")
    if mailing.kind == Mailing.Kind.REMINDER:
        mailing.deliveries.all().delete()
        return
    # The survey ended before these could leave.
    mailing.deliveries.filter(status=Delivery.Status.WAITING).delete()
    given_up = mailing.deliveries.filter(status=Delivery.Status.DEFERRED)
    given_up.update(status=Delivery.Status.BOUNCED, next_attempt=None)


def _change(mailing: Mailing, **values: Any) -> None:
    mine = Mailing.objects.filter(pk=mailing.pk, status=Status.RUNNING, claim=mailing.claim)
    if not mine.update(**values):
        raise RunLostError
