"""Sharing what people wrote, after the coordinator went through it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from organisations.models import User
from organisations.services.audit import record
from surveys.models import Campaign, Release, SharedWords


@transaction.atomic
def share_words(
    *, campaign: Campaign, texts: Sequence[str], actor: User, start: int = 0
) -> SharedWords:
    """Share these texts, for those of the release from `start` on; "" isn't shared.

    What was chosen for others stays. Raises ValueError when the release has no such texts, as
    happens when they were deleted meanwhile.
    """
    release = Release.objects.select_for_update().get(campaign=campaign)
    end = start + len(texts)
    if not texts or end > len(release.open_answers):
        raise ValueError("the release doesn't have so many texts")
    found = SharedWords.objects.filter(release=release).first()
    chosen = found.texts if found else [None] * len(release.open_answers)
    chosen[start:end] = texts
    shared, _ = SharedWords.objects.update_or_create(
        release=release, defaults={"texts": chosen, "reviewed_on": timezone.localdate()}
    )
    _tell(campaign, "campaign.words_shared", actor)
    return shared


@transaction.atomic
def withdraw_words(*, campaign: Campaign, actor: User) -> None:
    """Share nothing any more; what was written stays with the coordinator."""
    gone, _ = SharedWords.objects.filter(release__campaign=campaign).delete()
    if gone:
        _tell(campaign, "campaign.words_withdrawn", actor)


def _tell(campaign: Campaign, action: str, actor: User) -> None:
    details = {"campaign": campaign.pk, "title": campaign.title}
    record(action=action, actor=actor, organisation=campaign.organisation, details=details)
