"""What the reports share: who sees them, their place in the menu, exports that are safe to open."""

import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.coreutils import get_content_type_label
from wagtail.models import Page
from wagtail.permissions import policy_registry

from organisations.exports import csv_safe


def _local_day(moment: datetime.datetime) -> datetime.date:
    return timezone.localdate(moment)


class ReportMenuItem(MenuItem):
    """An entry of the menu, for who may publish somewhere."""

    def is_shown(self, request: HttpRequest) -> bool:
        """The same rule as the report itself."""
        return may_see_reports(request)


class Report(ReportView):
    """A table for who publishes pages; `name` names its address, file and menu entry."""

    name = ""
    order = 0
    permission_required = "publish"
    permission_policy = policy_registry.get_by_type(Page)
    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        datetime.datetime: {ReportView.FORMAT_CSV: _local_day, ReportView.FORMAT_XLSX: _local_day},
        ContentType: {
            ReportView.FORMAT_CSV: get_content_type_label,
            ReportView.FORMAT_XLSX: get_content_type_label,
        },
        # Wagtail writes CSV cells as they are: a spreadsheet would run `=cmd|…`.
        str: {ReportView.FORMAT_CSV: csv_safe},
    }

    @classmethod
    def urls(cls) -> list[URLPattern]:
        """The page, and its table alone for the live filters."""
        return [
            path(f"rapporten/{cls.name}/", cls.as_view(), name=f"report-{cls.name}"),
            path(
                f"rapporten/{cls.name}/resultaten/",
                cls.as_view(results_only=True),
                name=f"report-{cls.name}-results",
            ),
        ]

    @classmethod
    def menu_item(cls) -> MenuItem:
        """The entry in the menu of reports."""
        address = reverse(f"report-{cls.name}")
        return ReportMenuItem(
            cls.page_title, address, name=cls.name, icon_name=cls.header_icon, order=cls.order
        )

    def get_index_url(self) -> str:
        """The address of the page."""
        return reverse(f"report-{self.name}")

    def get_index_results_url(self) -> str:
        """The address of the table alone."""
        return reverse(f"report-{self.name}-results")

    def get_filename(self) -> str:
        """The name of an exported file."""
        return self.name

    def publishable(self) -> Any:
        """The pages that this user may publish, with what a row shows of them."""
        pages = self.permission_policy.instances_user_has_permission_for(
            self.request.user, "publish"
        )
        pages = pages.filter(depth__gt=1).select_related("content_type")
        # Without these the status of each draft would take queries of its own.
        return pages.annotate_approved_schedule().prefetch_workflow_states()


def may_see_reports(request: HttpRequest) -> bool:
    """Whether this user publishes pages somewhere."""
    return policy_registry.get_by_type(Page).user_has_permission(request.user, "publish")
