"""Remembers what visitors looked for and didn't find, without remembering visitors.

A question may hold a name or an address. So whatever has an @ or a long number in it is never
kept, and editors only see a question that was asked on two different days: what one person typed
once stays unseen and is deleted after a month.
"""

import datetime
import re

from django.db import transaction
from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum
from django.utils import timezone

from search.models import SearchMiss

LONGEST = 100  # characters
MOST_DIGITS = 5  # a telephone number has more
MOST_A_DAY = 1000  # different questions: a robot can't fill the disk
DAYS_TO_SHOW = 2
KEPT_UNSEEN = datetime.timedelta(days=30)
KEPT = datetime.timedelta(days=365)
ROBOT = re.compile(r"bot\b|crawl|spider|slurp|curl|wget|python", re.IGNORECASE)


def normalised(query: str) -> str:
    """The question as it is counted: small letters, single spaces, at most 100 characters."""
    return " ".join(query.lower().split())[:LONGEST].strip()


def may_be_kept(query: str) -> bool:
    """Whether nothing in the question looks like an e-mail address or a number of a person."""
    return bool(query) and "@" not in query and sum(map(str.isdigit, query)) <= MOST_DIGITS


def is_robot(user_agent: str) -> bool:
    """Whether a program says that it is one."""
    return bool(ROBOT.search(user_agent))


@transaction.atomic(savepoint=False)
def note_miss(*, query: str) -> None:
    """Count that this question had no answer today: one query, or three for a new one.

    Nothing happens when the question may not be kept, or when the day is full.
    """
    question = normalised(query)
    if not may_be_kept(question):
        return
    today = timezone.localdate()
    row = SearchMiss.objects.filter(day=today, query=question)
    if row.update(count=F("count") + 1):
        return
    if SearchMiss.objects.filter(day=today).count() < MOST_A_DAY:
        # Two who ask a new question at the same moment may count as one: cheaper than a lock.
        new = SearchMiss(day=today, query=question, count=1)
        SearchMiss.objects.bulk_create([new], ignore_conflicts=True)


def missed(*, since: datetime.date) -> QuerySet:
    """Rows of `query`, `times`, `days`, `first` and `last` since that day, most asked first."""
    return (
        SearchMiss.objects.filter(day__gte=since)
        .values("query")
        .annotate(times=Sum("count"), days=Count("day"), first=Min("day"), last=Max("day"))
        .filter(days__gte=DAYS_TO_SHOW)
        .order_by("-times", "query")
    )


@transaction.atomic
def delete_old_misses(*, today: datetime.date) -> int:
    """Delete what is a year old, and what was asked on one day only, a month ago.

    Returns the number of rows that went.
    """
    often = SearchMiss.objects.values("query").annotate(days=Count("day"))
    often = often.filter(days__gte=DAYS_TO_SHOW).values("query")
    unseen = Q(day__lt=today - KEPT_UNSEEN) & ~Q(query__in=often)
    return SearchMiss.objects.filter(Q(day__lt=today - KEPT) | unseen).delete()[0]
