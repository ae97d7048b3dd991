"""What became of a mail, and when it is tried again."""

import datetime

from django.utils import timezone

from surveys.models import Delivery
from surveys.services.mailing.transport import RefusedError

# Minutes until the next try; after the last one the mail is given up.
RETRY_AFTER = (5, 30, 120, 480)
CONNECTION_LOST = "connection"
UNREADABLE = "unreadable"
Status = Delivery.Status


def sent(delivery: Delivery) -> None:
    """The server said yes."""
    _note(delivery, status=Status.SENT, attempts=delivery.attempts + 1, reason="")


def refused(delivery: Delivery, error: RefusedError) -> None:
    """The server said no: for now, or for good."""
    if error.is_for_good:
        bounced(delivery, error.reason)
    else:
        deferred(delivery, error.reason)


def bounced(delivery: Delivery, reason: str) -> None:
    """It never arrives."""
    _note(delivery, status=Status.BOUNCED, attempts=delivery.attempts + 1, reason=reason)


def deferred(delivery: Delivery, reason: str) -> None:
    """Later again, or given up after as many tries as there are in RETRY_AFTER and one more."""
    tried = delivery.attempts
    if tried >= len(RETRY_AFTER):
        bounced(delivery, reason)
        return
    moment = timezone.now() + datetime.timedelta(minutes=RETRY_AFTER[tried])
    _note(
        delivery,
        status=Status.DEFERRED,
        attempts=tried + 1,
        reason=reason,
        next_attempt=moment,
    )


def _note(delivery: Delivery, **values: object) -> None:
    values.setdefault("next_attempt", None)
    Delivery.objects.filter(pk=delivery.pk).update(**values)
