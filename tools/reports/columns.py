"""Columns that several reports have."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.ui.tables.pages import PageStatusColumn
from wagtail.coreutils import get_content_type_label


class DayColumn(Column):
    """A day, written out: Wagtail's own column says “just now” of a day to come."""

    def get_value(self, instance: Any) -> str:
        """Such as 4 May 2026."""
        return date_format(super().get_value(instance), "j F Y")


TITLE = TitleColumn(
    "title",
    label=_("Page"),
    accessor="get_admin_display_title",
    url_name="wagtailadmin_pages:edit",
    sort_key="title",
)
TYPE = Column(
    "content_type",
    label=_("Kind of page"),
    accessor=lambda page: get_content_type_label(page.content_type),
)
STATUS = PageStatusColumn("status", label=_("Status"))
PUBLISHED = DateColumn("last_published_at", label=_("Last published"), sort_key="last_published_at")
