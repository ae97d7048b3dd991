"""Personal codes: made, handed out on paper or by mail, and withdrawn."""

import math

from django.db import transaction
from django.db.models import F

from organisations.models import User
from organisations.services.audit import record
from surveys.models import Campaign, CampaignTeam, Invitation
from surveys.models.fields import random_code
from surveys.models.invitation import digest_of

# Some slips get lost, or somebody new starts; more than this is a mistake.
ROOM = 1.5
SPARE = 5


class TooManyCodesError(ValueError):
    """More codes than the team could use; `most` says how many may still be made."""

    def __init__(self, most: int) -> None:
        super().__init__(f"at most {most}")
        self.most = most


def new_codes(*, campaign_team: CampaignTeam, count: int) -> list[str]:
    """Make this many codes. Only their digests are kept, so whoever calls must hand them out."""
    codes = [random_code() for _ in range(count)]
    Invitation.objects.bulk_create(
        Invitation(campaign_team=campaign_team, digest=digest_of(code)) for code in codes
    )
    return codes


def most_codes(campaign_team: CampaignTeam, *, withdraw: bool) -> int:
    """How many codes may be made now. It says nothing about how many were used."""
    made = 0 if withdraw else campaign_team.codes_made
    return max(math.ceil(campaign_team.headcount * ROOM) + SPARE - made, 0)


@transaction.atomic
def hand_out_codes(
    *, campaign_team: CampaignTeam, count: int, withdraw: bool, actor: User
) -> list[str]:
    """Codes for slips of paper; `withdraw` makes the unused ones of before worthless.

    Raises TooManyCodesError.
    """
    # In this order; addresses are forgotten under the same lock.
    Campaign.objects.all().locked_status(campaign_team.campaign_id)
    locked = CampaignTeam.objects.select_for_update().get(pk=campaign_team.pk)
    most = most_codes(locked, withdraw=withdraw)
    if count > most:
        raise TooManyCodesError(most)
    if withdraw:
        withdraw_unused_codes(campaign_team=locked)
    codes = new_codes(campaign_team=locked, count=count)
    CampaignTeam.objects.filter(pk=locked.pk).update(codes_made=F("codes_made") + count)
    campaign = campaign_team.campaign
    record(
        action="codes.made",
        actor=actor,
        organisation=campaign.organisation,
        details={
            "campaign": campaign.title,
            "team": campaign_team.name,
            "count": count,
            "withdrawn": withdraw,
        },
    )
    return codes


@transaction.atomic
def withdraw_unused_codes(*, campaign_team: CampaignTeam) -> None:
    """Make the codes on paper that nobody used worthless; those in mails stay.

    It tells nobody how many there were: that would say how many people answered.
    """
    Invitation.objects.filter(
        campaign_team=campaign_team, is_used=False, contact__isnull=True
    ).delete()
    CampaignTeam.objects.filter(pk=campaign_team.pk).update(codes_made=0)
    campaign_team.codes_made = 0
