"""The work on a run: one mail after another, until there are none or it was busy long enough."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from django.db import transaction

from content.sealing import SealError
from surveys.models import Campaign, Delivery, Mailing
from surveys.services.mailing import outcomes
from surveys.services.mailing.claims import RunLostError, beat, claim, finish, rest, to_send
from surveys.services.mailing.durability import on_disk, quick_notes
from surveys.services.mailing.letters import Letters
from surveys.services.mailing.transport import (
    LostError,
    RefusedError,
    TroubleError,
    open_transport,
)

BATCH = 50
# Then other tasks get a turn.
SLICE_SECONDS = 20.0
BEAT_SECONDS = 1.0
MOST_LOSSES = 3  # in a row: the trouble isn't with these addresses
Status = Delivery.Status


class _NotMineError(Exception):
    """This mail is gone, or left already."""


def send_some(pk: int, *, seconds: float = SLICE_SECONDS) -> bool:
    """Send mails of this run for a while; True when there is more to send right away."""
    mailing = claim(pk)
    if mailing is None:
        return False
    try:
        with quick_notes():
            return _Slice(mailing, seconds).work()
    except RunLostError:
        return False


class _Slice:
    def __init__(self, mailing: Mailing, seconds: float) -> None:
        self.mailing = mailing
        self.letters = Letters(mailing)
        self.transport = open_transport()
        self.end = time.monotonic() + seconds
        self.next_beat = time.monotonic() + BEAT_SECONDS
        self.losses = 0

    def work(self) -> bool:
        """As `send_some`."""
        try:
            while batch := self._batch():
                for delivery in batch:
                    self._send(delivery)
                    if self._pause_is_due():
                        rest(self.mailing)
                        return True
        except TroubleError as error:
            rest(self.mailing, trouble=str(error))
            return False
        finally:
            self.transport.close()
        if self._is_over() or not self._waits_for_later():
            finish(self.mailing)
        else:
            rest(self.mailing)
        return False

    def _batch(self) -> list[Delivery]:
        """The next mails, as things are now; none once the survey takes no answers any more."""
        if self._is_over():
            return []
        found = to_send(self.mailing).select_related("contact__invitation").order_by("pk")
        return list(found[:BATCH])

    def _is_over(self) -> bool:
        return not Campaign.objects.get(pk=self.mailing.campaign_id).accepts_answers

    def _waits_for_later(self) -> bool:
        return self.mailing.deliveries.filter(status__in=[Status.WAITING, Status.DEFERRED]).exists()

    def _pause_is_due(self) -> bool:
        now = time.monotonic()
        if now >= self.next_beat:
            with on_disk():
                beat(self.mailing)
            self.next_beat = now + BEAT_SECONDS
        return now >= self.end

    def _send(self, delivery: Delivery) -> None:
        contact = delivery.contact
        if not contact.sealed or contact.invitation is None or contact.invitation.is_used:
            # Answered, or wants no mails: nobody may see which of both.
            Delivery.objects.filter(pk=delivery.pk).exclude(status=Status.SENT).delete()
            return
        try:
            letter = self.letters.to(delivery)
        except (SealError, ValueError):
            outcomes.bounced(delivery, outcomes.UNREADABLE)
            return
        self._hand_over(delivery, lambda: self.transport.send(letter, _handing(delivery)))

    def _hand_over(self, delivery: Delivery, send: Callable[[], None]) -> None:
        try:
            send()
        except _NotMineError:
            return
        except RefusedError as error:
            outcomes.refused(delivery, error)
            self._count(in_vain=error.is_about_us, why=error.reason)
        except LostError as error:
            if not error.handed_over:
                outcomes.deferred(delivery, outcomes.CONNECTION_LOST)
            self._count(in_vain=True, why=outcomes.CONNECTION_LOST)
        else:
            outcomes.sent(delivery)
            self._count(in_vain=False)

    def _count(self, *, in_vain: bool, why: str = "") -> None:
        self.losses = self.losses + 1 if in_vain else 0
        if self.losses >= MOST_LOSSES:
            raise TroubleError(why)


def _handing(delivery: Delivery) -> Callable[[], AbstractContextManager[None]]:
    """Around the one step that can't be taken back: note it, take it, keep the note."""

    @contextmanager
    def handing() -> Iterator[None]:
        mine = Delivery.objects.filter(pk=delivery.pk, status__in=[Status.WAITING, Status.DEFERRED])
        with transaction.atomic():
            if not mine.update(status=Status.HANDED_OVER, next_attempt=None):
                raise _NotMineError
            yield

    return handing
