"""Counts downloads and starts per day: private by construction, for only the number is kept."""

from django.db.models import F
from django.utils import timezone

from content.models.daily_count import DailyCount

Event = DailyCount.Event


def count(event: Event, subject: str) -> None:
    """Add one to today's number; one or two queries.

    `subject` names what it is about, at most 60 characters: `page:<id>` for a page or what it
    prints, `selection` for a selection. Never anything about a visitor.
    """
    today = {"day": timezone.localdate(), "event": event, "subject": subject}
    if not DailyCount.objects.filter(**today).update(count=F("count") + 1):
        found, created = DailyCount.objects.get_or_create(**today, defaults={"count": 1})
        if not created:  # another request made the row meanwhile
            DailyCount.objects.filter(pk=found.pk).update(count=F("count") + 1)
