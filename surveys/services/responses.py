"""Storing what a respondent sends: exactly once, and untraceable."""

from collections.abc import Mapping
from hashlib import sha256

from django.db import IntegrityError, transaction

from surveys.domain.answers import Answer, pack
from surveys.domain.background import pack_background
from surveys.models import (
    Campaign,
    CampaignTeam,
    OpenAnswer,
    Response,
    Status,
    SubmissionKey,
)


class NotOpenError(RuntimeError):
    """The campaign takes no answers (any more)."""


def submit_response(
    *,
    campaign_team: CampaignTeam,
    answers: Mapping[str, Answer],
    open_answer: str,
    submission_key: str,
    background: Mapping[str, str] | None = None,
) -> bool:
    """Store one person's answers; False when this form was stored before.

    Raises NotOpenError when the campaign takes no answers, ValueError for answers that don't fit
    the questionnaire.
    """
    campaign = campaign_team.campaign
    definition = campaign.questionnaire_version.parsed
    packed = pack(definition, answers)
    about = pack_background(definition.background, background or {})
    digest = sha256(f"{campaign.pk}:{submission_key}".encode()).hexdigest()
    try:
        with transaction.atomic():
            status = Campaign.objects.all().locked_status(campaign.pk)
            if status != Status.OPEN or not campaign.accepts_answers:
                raise NotOpenError
            SubmissionKey.objects.create(campaign=campaign, digest=digest)
            Response.objects.create(campaign_team=campaign_team, answers=packed, background=about)
            if open_answer:
                OpenAnswer.objects.create(campaign=campaign, text=open_answer)
    except IntegrityError:
        # Someone sent the same form before (a double tap, a retry): that one counts.
        if SubmissionKey.objects.filter(campaign=campaign, digest=digest).exists():
            return False
        raise
    return True
