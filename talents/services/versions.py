"""Freezing a talent set, so that a map keeps the words it began with."""

from django.db import transaction

from talents.domain.talent_set import content_hash
from talents.models import TalentSet, TalentSetVersion
from talents.queries.wording import content_of


@transaction.atomic
def freeze(*, talent_set: TalentSet) -> TalentSetVersion:
    """The version that holds what the set says now; a new one only when that has changed."""
    content = content_of(talent_set)
    digest = content_hash(content)
    # Two maps opened at once must not both make version 2.
    TalentSet.objects.select_for_update().get(pk=talent_set.pk)
    versions = TalentSetVersion.objects.filter(talent_set=talent_set)
    found = versions.filter(content_hash=digest).first()
    if found:
        return found
    return TalentSetVersion.objects.create(
        talent_set=talent_set,
        number=1 + max(versions.values_list("number", flat=True), default=0),
        content=content,
        content_hash=digest,
    )
