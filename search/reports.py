"""What visitors looked for and didn't find."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn

from search.misses import KEPT, missed
from search.models import SearchMiss
from tools.reports.base import Report
from tools.reports.columns import DayColumn


class MissesReport(Report):
    """Questions without an answer in the past year, if they were asked on two days or more."""

    name = "zoekopdrachten-zonder-resultaat"
    page_title = _("Searches without result")
    header_icon = "search"
    order = 130
    model = SearchMiss
    columns = [
        Column("query", label=_("Looked for"), sort_key="query"),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        NumberColumn("days", label=_("On how many days"), sort_key="days"),
        DayColumn("first", label=_("First"), sort_key="first"),
        DayColumn("last", label=_("Last"), sort_key="last"),
    ]
    list_export = ["query", "times", "days", "first", "last"]
    export_headings = {column.name: column.label for column in columns}
    default_ordering = "-times"

    def get_base_queryset(self) -> QuerySet:
        """A row for each question."""
        return missed(since=timezone.localdate() - KEPT)
