"""What needs attention, as panels: at most two queries each."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from content.models import Job
from tools.dashboard.panel import SHOWN, AttentionPanel, Row
from tools.reports.incomplete import IncompleteReport, missing_words
from tools.reports.queries import incomplete, to_review
from tools.reports.review import ReviewReport

FAILED_SINCE = datetime.timedelta(days=7)


def add_page_panels(request: HttpRequest, panels: list[Any]) -> None:
    """For who publishes pages: those to look at again, and those that miss something."""
    policy = policy_registry.get_by_type(Page)
    if not policy.user_has_permission(request.user, "publish"):
        return
    pages = policy.instances_user_has_permission_for(request.user, "publish").filter(depth__gt=1)
    due = to_review(pages, today=timezone.localdate())
    found, total = _first(due)
    panels.append(
        AttentionPanel(
            name="te-herzien",
            heading=_("To look at again"),
            rows=[_page_row(page, date_format(page.review_on, "j F Y")) for page in found],
            total=total,
            order=230,
            more=reverse(f"report-{ReviewReport.name}"),
        )
    )
    found, total = _first(incomplete(pages))
    panels.append(
        AttentionPanel(
            name="onvolledig",
            heading=_("Without summary or theme"),
            rows=[_page_row(page, missing_words(page)) for page in found],
            total=total,
            order=240,
            more=reverse(f"report-{IncompleteReport.name}"),
        )
    )


def add_failed_jobs(request: HttpRequest, panels: list[Any]) -> None:
    """For managers: files that could not be made in the past week."""
    if not request.user.has_perm("content.view_job"):
        return
    since = timezone.now() - FAILED_SINCE
    jobs = Job.objects.filter(status=Job.Status.FAILED, heartbeat__gte=since)
    found, total = _first(jobs.order_by("-heartbeat"))
    rows = [Row(job.error or str(job), _when(job.heartbeat)) for job in found]
    panels.append(
        AttentionPanel(
            name="mislukt",
            heading=_("Files that could not be made this week"),
            rows=rows,
            total=total,
            order=248,
        )
    )


def _first(rows: QuerySet) -> tuple[list[Any], int]:
    """The first few, and how many there are: one query when that is all."""
    found = list(rows[: SHOWN + 1])
    return found[:SHOWN], len(found) if len(found) <= SHOWN else rows.count()


def _page_row(page: Page, note: str) -> Row:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Row(page.get_admin_display_title(), note, address)


def _when(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment), "j F, H:i")
