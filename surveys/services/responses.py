"""Storing what a respondent sends: exactly once, and untraceable."""

from collections.abc import Mapping
from hashlib import sha256
from hmac import compare_digest

from django.db import transaction

from content.sealing import fingerprint
from surveys.domain.answers import Answer, pack
from surveys.domain.background import pack_background
from surveys.domain.times import Phase
from surveys.models import (
    Campaign,
    CampaignTeam,
    Invitation,
    OpenAnswer,
    Response,
    Status,
    SubmissionKey,
)


class NotOpenError(RuntimeError):
    """The campaign takes no answers (any more)."""


def ticket_for(campaign: Campaign, submission_key: str) -> str:
    """What a form gets while the campaign is open, to be sent in its grace hour.

    It tells nothing but that this form was handed out: no moment, no person, and nothing of it is
    kept.
    """
    return fingerprint("grace hour", f"{campaign.pk}:{submission_key}")


def takes_form(campaign: Campaign, submission_key: str, ticket: str) -> bool:
    """Whether this form may be sent now: while it's open, and in the grace hour with its ticket."""
    if campaign.phase != Phase.GRACE:
        return campaign.accepts_answers
    return compare_digest(ticket.encode(), ticket_for(campaign, submission_key).encode())


class CodeUsedError(RuntimeError):
    """Somebody answered with this personal code already."""


def submit_response(
    *,
    campaign_team: CampaignTeam,
    answers: Mapping[str, Answer],
    open_answer: str,
    submission_key: str,
    ticket: str = "",
    ticket_key: str | None = None,
    invitation: Invitation | None = None,
    background: Mapping[str, str] | None = None,
) -> bool:
    """Store one person's answers; False when this form was stored before.

    In the grace hour a form needs the `ticket` that it got while the campaign was open; of a shared
    tablet its page got it, with a key of its own (`ticket_key`). A personal code is spent together
    with the answers: both happen or neither, and they share no value. Raises NotOpenError when the
    campaign takes no answers, CodeUsedError for a code that was used with another form, ValueError
    for answers that don't fit the questionnaire.
    """
    campaign = campaign_team.campaign
    definition = campaign.questionnaire_version.parsed
    packed = pack(definition, answers)
    about = pack_background(definition.background, background or {})
    digest = sha256(f"{campaign.pk}:{submission_key}".encode()).hexdigest()
    with transaction.atomic():
        status = Campaign.objects.all().locked_status(campaign.pk)
        if status != Status.OPEN or not takes_form(
            campaign, submission_key if ticket_key is None else ticket_key, ticket
        ):
            raise NotOpenError
        if not SubmissionKey.objects.take(campaign.pk, digest):
            return False  # Someone sent the same form before (a double tap, a retry).
        if invitation is not None:
            _spend(invitation)
        Response.objects.create(campaign_team=campaign_team, answers=packed, background=about)
        if open_answer:
            OpenAnswer.objects.create(campaign=campaign, text=open_answer)
    return True


def _spend(invitation: Invitation) -> None:
    """Of two people at once with the same code, one gets through."""
    unused = Invitation.objects.filter(pk=invitation.pk, is_used=False)
    if not unused.update(is_used=True):
        raise CodeUsedError
