"""Sharing a result by a link: made, used and withdrawn."""

import datetime
import secrets

from django.db import transaction
from django.utils import timezone

from content.sealing import fingerprint
from organisations.models import User
from organisations.services.audit import record
from surveys.models import Campaign, ReportLink
from surveys.services.campaigns import CampaignStateError

LONGEST = datetime.timedelta(days=365)


@transaction.atomic
def make_link(
    *, campaign: Campaign, label: str, expires_on: datetime.date, actor: User
) -> tuple[ReportLink, str]:
    """A new link and its secret, which is told this once. Raises CampaignStateError before closing.

    Raises ValueError for a last day that is over, or further away than a year.
    """
    if not campaign.is_closed:
        raise CampaignStateError("There is no result yet.")
    today = timezone.localdate()
    if not today <= expires_on <= today + LONGEST:
        raise ValueError("the last day is over or too far away")
    secret = secrets.token_urlsafe(32)
    link = ReportLink.objects.create(
        campaign=campaign,
        digest=_digest(secret),
        label=label,
        made_on=today,
        expires_on=expires_on,
    )
    _tell(link, "campaign.link_made", actor, until=expires_on.isoformat())
    return link, secret


@transaction.atomic
def withdraw_link(*, link: ReportLink, actor: User) -> None:
    """From now on the link opens nothing."""
    _tell(link, "campaign.link_withdrawn", actor)
    link.delete()


def campaign_of_secret(secret: str) -> Campaign | None:
    """The survey whose result this secret opens today; None when it opens nothing (any more)."""
    found = (
        ReportLink.objects.filter(digest=_digest(secret))
        .select_related(
            "campaign__organisation", "campaign__questionnaire_version", "campaign__release"
        )
        .first()
    )
    return found.campaign if found and found.works_on(timezone.localdate()) else None


def _digest(secret: str) -> str:
    return fingerprint("report link", secret)


def _tell(link: ReportLink, action: str, actor: User, **more: str) -> None:
    campaign = link.campaign
    details = {"campaign": campaign.pk, "title": campaign.title, "label": link.label, **more}
    record(action=action, actor=actor, organisation=campaign.organisation, details=details)
