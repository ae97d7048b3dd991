"""Which words of a talent set are in use, counted; never whose maps they are."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from talents.domain.talent_set import content_hash
from talents.models import TalentSet, TalentSetVersion
from talents.queries.wording import content_of


@dataclass(frozen=True)
class VersionUse:
    """A version, how many maps use it, and whether the set still says the same."""

    number: int
    running: int
    ended: int
    is_current: bool


def versions_in_use(talent_set: TalentSet) -> list[VersionUse]:
    """The versions that maps use, the newest first; three queries, none for prefetched rows."""
    digest = content_hash(content_of(talent_set))
    today = timezone.localdate()
    versions = (
        TalentSetVersion.objects.filter(talent_set=talent_set, maps__isnull=False)
        .annotate(
            running=Count("maps", filter=Q(maps__ends_on__gte=today)),
            ended=Count("maps", filter=Q(maps__ends_on__lt=today)),
        )
        .order_by("-number")
        .values_list("number", "running", "ended", "content_hash")
    )
    return [
        VersionUse(number, running, ended, found == digest)
        for number, running, ended, found in versions
    ]
