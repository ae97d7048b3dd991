"""Counting the answers of running surveys, once a day."""

from datetime import date, datetime, time

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.utils import timezone

from surveys.domain.progress import next_shown
from surveys.models import Campaign, CampaignTeam, ProgressCount, Status


def count_progress(*, today: date) -> int:
    """Write down what may be shown from `today` on; return of how many surveys.

    A survey that was counted today already, or that opened today, waits for tomorrow. Two processes
    that count at the same time keep one row per team: the first.
    """
    counted = ProgressCount.objects.filter(campaign_team__campaign=OuterRef("pk"), day__gte=today)
    midnight = timezone.make_aware(datetime.combine(today, time.min))
    waiting = Campaign.objects.filter(Q(opens_at__isnull=True) | Q(opens_at__lt=midnight))
    waiting = waiting.filter(~Exists(counted), status=Status.OPEN)
    campaigns = list(waiting.only("pk", "minimum_group"))
    for campaign in campaigns:
        _count(campaign, today)
    return len(campaigns)


def _count(campaign: Campaign, today: date) -> None:
    teams = CampaignTeam.objects.filter(campaign=campaign).order_by("pk")
    shown = dict(teams.annotate(most=Max("progress__count")).values_list("pk", "most"))
    answers = teams.annotate(number=Count("responses")).values_list("pk", "number")
    rows = [
        ProgressCount(
            campaign_team_id=pk,
            day=today,
            count=next_shown(shown=shown[pk] or 0, counted=number, step=campaign.minimum_group),
        )
        for pk, number in answers
    ]
    ProgressCount.objects.bulk_create(rows, ignore_conflicts=True)
