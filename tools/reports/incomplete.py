"""Pages that visitors find less easily than they could."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.models import Page, get_page_content_types

from tools.reports.base import Report
from tools.reports.columns import PUBLISHED, STATUS, TITLE, TYPE
from tools.reports.queries import incomplete

SUMMARY, THEME = "samenvatting", "thema"


def missing_words(page: Page) -> str:
    """What this page misses: needs the flags of `queries.incomplete`."""
    if page.no_summary and page.no_theme:
        return _("summary and theme")
    return _("summary") if page.no_summary else _("theme")


class IncompleteFilters(WagtailFilterSet):
    """Which pages."""

    missing = django_filters.ChoiceFilter(
        label=gettext_lazy("Without"),
        method="without",
        empty_label=gettext_lazy("Summary or theme"),
        widget=RadioSelect,
        choices=[(SUMMARY, gettext_lazy("Summary")), (THEME, gettext_lazy("Theme"))],
    )
    content_type = ContentTypeFilter(
        label=gettext_lazy("Kind of page"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )

    class Meta:
        model = Page
        fields = ["missing", "content_type"]

    def without(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Only those that miss this."""
        return pages.filter(**{{SUMMARY: "no_summary", THEME: "no_theme"}[value]: True})


class IncompleteReport(Report):
    """Pages without a summary, and tools that stand under no theme."""

    name = "zonder-samenvatting-of-thema"
    page_title = gettext_lazy("Without summary or theme")
    header_icon = "warning"
    order = 110
    model = Page
    filterset_class = IncompleteFilters
    columns = [
        TITLE,
        TYPE,
        Column("missing", label=gettext_lazy("Missing"), accessor=missing_words),
        PUBLISHED,
        STATUS,
    ]
    list_export = ["title", "content_type", "missing", "last_published_at", "status_string"]
    export_headings = {
        "title": gettext_lazy("Page"),
        "content_type": gettext_lazy("Kind of page"),
        "missing": gettext_lazy("Missing"),
        "last_published_at": gettext_lazy("Last published"),
        "status_string": gettext_lazy("Status"),
    }
    default_ordering = "title"

    def get_base_queryset(self) -> QuerySet[Page]:
        """Only what misses something."""
        return incomplete(self.publishable())

    def to_row_dict(self, item: Page) -> dict[str, Any]:
        """A row of the export, with the words of the table."""
        item.missing = missing_words(item)
        return super().to_row_dict(item)
