"""Addresses go when they aren't needed any more, and nothing shows who answered, or when."""

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from surveys.models import Campaign, Contact, Invitation, Status
from surveys.services.scattering import INVITED, scatter

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

    Otherwise a code that was spent would carry the number of the transaction of its answers.
    """
    # Who answers, withdraws or adds holds on to this row too, so nothing changes meanwhile.
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    campaign.contacts.filter(invitation__is_used=True).update(sealed=b"", invitation=None)
    scatter(campaign, INVITED)
