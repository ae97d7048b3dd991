"""What is downloaded and started, and how often: numbers per day, nothing about visitors."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn

from content.models import DailyCount
from tools.reports.base import Report
from tools.reports.queries import uses
from tools.reports.subjects import OWN_DECK, name_subjects

DECKS, PAGES, STARTS = "kaarten", "pdf", "gestart"


class UseFilters(WagtailFilterSet):
    """Which numbers."""

    kind = django_filters.ChoiceFilter(
        label=_("What"),
        method="of_kind",
        empty_label=_("Everything"),
        widget=RadioSelect,
        choices=[
            (DECKS, _("Cards downloaded")),
            (PAGES, _("PDF downloaded")),
            (STARTS, _("Started")),
        ],
    )

    class Meta:
        model = DailyCount
        fields = ["kind"]

    def of_kind(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Card sets, other downloads, or tools that were started."""
        if value == STARTS:
            return rows.filter(event=DailyCount.Event.START)
        downloads = rows.filter(event=DailyCount.Event.DOWNLOAD)
        decks = Q(subject__endswith=":deck") | Q(subject=OWN_DECK)
        return downloads.filter(decks if value == DECKS else ~decks)


class DownloadsReport(Report):
    """How often each card set and page is downloaded, and each tool started."""

    name = "downloads-per-set"
    page_title = _("Downloads per set")
    header_icon = "download"
    order = 120
    model = DailyCount
    filterset_class = UseFilters
    columns = [
        TitleColumn("title", label=_("Page"), get_url=lambda row: row["url"]),
        Column("what", label=_("What")),
        NumberColumn("week", label=_("7 days"), sort_key="week"),
        NumberColumn("month", label=_("30 days"), sort_key="month"),
        NumberColumn("year", label=_("12 months"), sort_key="year"),
        NumberColumn("total", label=_("In all"), sort_key="total"),
    ]
    list_export = ["title", "what", "week", "month", "year", "total"]
    export_headings = {column.name: column.label for column in columns}
    default_ordering = "-total"

    def get_base_queryset(self) -> QuerySet:
        """A row for each thing that was ever counted."""
        return uses(today=timezone.localdate())

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Put names to the keys of what is on this page."""
        name_subjects(object_list)
        return object_list
