"""What the reports and the admin's home tell: reads only."""

import datetime

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Sum, Value, When
from wagtail.models import Page

from content.models import DailyCount
from tools.models import Kind, ToolPage
from tools.reports.own_fields import of_every_kind

WEEK = datetime.timedelta(days=7)
MONTH = datetime.timedelta(days=30)
YEAR = datetime.timedelta(days=365)


def with_review_date(pages: QuerySet[Page]) -> QuerySet[Page]:
    """The pages with a day to look at them again, as `review_on`; soonest first."""
    dated = pages.annotate(review_on=of_every_kind("review_on")).filter(review_on__isnull=False)
    return dated.order_by("review_on", "title", "pk")


def to_review(pages: QuerySet[Page], *, today: datetime.date) -> QuerySet[Page]:
    """The pages whose day has come."""
    return with_review_date(pages).filter(review_on__lte=today)


def incomplete(pages: QuerySet[Page]) -> QuerySet[Page]:
    """The pages without a summary (`no_summary`), and the tools without a theme (`no_theme`).

    A tip always has a theme: the page above it.
    """
    chosen = ToolPage.themes.through.objects.filter(toolpage=OuterRef("pk"))
    a_tool = Q(toolpage__isnull=False) & ~Q(toolpage__kind=Kind.TIP)
    missing = pages.annotate(own_summary=of_every_kind("summary")).annotate(
        no_summary=_flag(Q(own_summary="")), no_theme=_flag(a_tool & ~Exists(chosen))
    )
    return missing.filter(Q(no_summary=True) | Q(no_theme=True)).order_by("title", "pk")


def uses(*, today: datetime.date) -> QuerySet:
    """Rows of `event`, `subject`, `week`, `month`, `year` and `total` times, most used first."""
    return (
        DailyCount.objects.values("event", "subject")
        .annotate(
            week=_since(today - WEEK),
            month=_since(today - MONTH),
            year=_since(today - YEAR),
            total=Sum("count"),
        )
        .order_by("-total", "event", "subject")
    )


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=False, output_field=BooleanField())


def _since(day: datetime.date) -> Sum:
    """The number of times after that day, 0 when there are none."""
    return Sum("count", filter=Q(day__gt=day), default=0)
