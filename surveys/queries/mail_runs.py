"""How the mails are doing: numbers for invitations, and of reminders only whether they left."""

import json
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from content.sealing import SealError, unseal
from surveys.models import Campaign, Delivery, Mailing

Status = Delivery.Status
MOST_PROBLEMS = 200
NO_SUCH_ADDRESS = ("5.1.1", "5.1.2", "5.1.3", "5.1.10")
FULL = ("4.2.2", "5.2.2")


@dataclass(frozen=True)
class Problem:
    """An invitation that didn't arrive so far. It says nothing about answering."""

    address: str
    reason: str
    comes_again: bool


@dataclass(frozen=True)
class Run:
    """A mail run. Of a reminder there are no numbers: they would tell how many answered."""

    mailing: Mailing
    counts: dict[str, int] | None

    @property
    def is_busy(self) -> bool:
        """Whether mails still have to leave."""
        return self.mailing.status != Mailing.Status.DONE

    @property
    def total(self) -> int:
        """All mails of the run."""
        return sum(self.counts.values()) if self.counts else 0

    @property
    def done(self) -> int:
        """The mails about which there is nothing left to do."""
        waiting = (Status.WAITING, Status.DEFERRED)
        return self.total - sum((self.counts or {}).get(name, 0) for name in waiting)

    def _count(self, name: str) -> int:
        return (self.counts or {}).get(name, 0)

    @property
    def sent(self) -> int:
        """Accepted by the mail server."""
        return self._count(Status.SENT)

    @property
    def unconfirmed(self) -> int:
        """Handed over, and then the server's answer didn't come."""
        return self._count(Status.HANDED_OVER)

    @property
    def deferred(self) -> int:
        """To be tried again."""
        return self._count(Status.DEFERRED)

    @property
    def bounced(self) -> int:
        """Refused for good."""
        return self._count(Status.BOUNCED)


def runs_of(campaign: Campaign) -> list[Run]:
    """The mail runs, the latest first: two queries."""
    runs = list(campaign.mailings.all())
    counts: dict[int, dict[str, int]] = {run.pk: {} for run in runs}
    rows = Delivery.objects.filter(
        mailing__campaign=campaign, mailing__kind=Mailing.Kind.INVITATION
    )
    for pk, status, number in rows.values_list("mailing", "status").annotate(Count("pk")):
        counts[pk][status] = number
    return [
        Run(run, counts[run.pk] if run.kind == Mailing.Kind.INVITATION else None) for run in runs
    ]


def problems_of(campaign: Campaign) -> list[Problem]:
    """The addresses of invitations that were refused or put off: one query.

    Never of reminders: who gets one didn't answer.
    """
    found = (
        Delivery.objects.filter(
            mailing__campaign=campaign,
            mailing__kind=Mailing.Kind.INVITATION,
            status__in=[Status.BOUNCED, Status.DEFERRED],
        )
        .exclude(contact__sealed=b"")
        .select_related("contact")
        .order_by("status", "pk")
    )
    problems = []
    for delivery in found[:MOST_PROBLEMS]:
        try:
            address = json.loads(unseal(delivery.contact.sealed))["address"]
        except SealError:
            address = "?"
        again = delivery.status == Status.DEFERRED
        problems.append(Problem(address, _reason(delivery.reason), again))
    return sorted(problems, key=lambda problem: (problem.comes_again, problem.address))


def _reason(reason: str) -> str:
    code = reason.rpartition(" ")[2]
    if code in NO_SUCH_ADDRESS:
        return _("This address doesn't exist.")
    if code in FULL:
        return _("This mailbox is full.")
    if reason == "connection":
        return _("The connection with the mail server broke.")
    if reason == "unreadable":
        return _("This address can't be read any more.")
    if not reason:
        return _("The survey ended before this mail could leave.")
    return _("The mail server refused it (%(code)s).") % {"code": reason}
