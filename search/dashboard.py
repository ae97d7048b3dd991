"""What visitors look for in vain, on the admin's home."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.misses import missed
from search.reports import MissesReport
from tools.dashboard.panel import SHOWN, AttentionPanel, Row
from tools.reports.base import may_see_reports
from tools.reports.queries import MONTH


def add_misses(request: HttpRequest, panels: list[Any]) -> None:
    """For who publishes pages: what was asked most in the past month; one query."""
    if not may_see_reports(request):
        return
    found = missed(since=timezone.localdate() - MONTH)[:SHOWN]
    panels.append(
        AttentionPanel(
            name="niet-gevonden",
            heading=_("Visitors looked for this in vain"),
            rows=[Row(row["query"], _times(row["times"])) for row in found],
            total=len(found),
            order=245,
            more=reverse(f"report-{MissesReport.name}"),
        )
    )


def _times(count: int) -> str:
    return ngettext("%(count)d time", "%(count)d times", count) % {"count": count}
