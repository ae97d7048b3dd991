"""Addresses go when they aren't needed any more, and nothing shows who answered, or when."""

import datetime

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from surveys.models import Campaign, Contact, Invitation, Status

KEEP_ADDRESSES = datetime.timedelta(days=30)


def stop_mails(*, invitation: Invitation) -> None:
    """No more mails to whom this code was sent; the code still works. Nobody is told."""
    with transaction.atomic():
        # Not while the rows are written anew.
        Campaign.objects.all().locked_status(invitation.campaign_team.campaign_id)
        Contact.objects.filter(invitation=invitation).update(sealed=b"")


def forget_addresses() -> int:
    """Delete what isn't needed: of who answered, and of surveys that are long over.

    Returns how many surveys lost their codes and addresses. See `docs/privacy.md`.
    """
    for campaign in _with_used_codes().distinct():
        _forget_who_answered(campaign)
    gone = 0
    for campaign in _long_over().filter(teams__invitations__isnull=False).distinct():
        with transaction.atomic():
            campaign.contacts.all().delete()
            Invitation.objects.filter(campaign_team__campaign=campaign).delete()
        gone += 1
    return gone


def _with_used_codes() -> QuerySet[Campaign]:
    """Open, or closed so lately that codes may have been used since the last time."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    lately = Q(status=Status.OPEN) | Q(release__created_on__gte=yesterday)
    return Campaign.objects.filter(lately, teams__invitations__is_used=True)


def _long_over() -> QuerySet[Campaign]:
    """Closed, or past the last moment, for the whole term."""
    today = timezone.localdate()
    closed = Q(release__created_on__lte=today - KEEP_ADDRESSES)
    return Campaign.objects.filter(closed | Q(closes_at__lte=timezone.now() - KEEP_ADDRESSES))


@transaction.atomic
def _forget_who_answered(campaign: Campaign) -> None:
    """Take the addresses and codes of who answered, and write all rows anew at one go.

    PostgreSQL remembers which transaction wrote a row, and in which order: a code that was spent
    would carry the number of the transaction that stored its answers. After this every row of the
    list has the same number, in the order of its random key. SQLite remembers neither.
    """
    # Who answers, withdraws or adds holds on to this row too, so nothing changes meanwhile.
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    campaign.contacts.filter(invitation__is_used=True).update(sealed=b"", invitation=None)
    if connection.vendor == "sqlite":
        return
    invitations = Invitation.objects.filter(campaign_team__campaign=campaign)
    for found in (invitations, campaign.contacts.all()):
        rows = list(found.order_by("pk"))
        # The keys stay the same, so nothing that points at these rows may go with them.
        found._raw_delete(using=connection.alias)
        found.model.objects.bulk_create(rows)
