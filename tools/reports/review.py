"""Pages to look at again."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.models import Page, get_page_content_types

from tools.reports.base import Report
from tools.reports.columns import PUBLISHED, STATUS, TITLE, TYPE, DayColumn
from tools.reports.queries import MONTH, with_review_date

NOW, SOON, ANY = "nu", "maand", "alle"


class ReviewFilters(WagtailFilterSet):
    """Which pages: those whose day has come, unless asked otherwise."""

    when = django_filters.ChoiceFilter(
        label=_("When"),
        method="up_to",
        empty_label=None,
        initial=NOW,
        widget=RadioSelect,
        choices=[
            (NOW, _("The day has come")),
            (SOON, _("Within a month")),
            (ANY, _("Every page with a day")),
        ],
    )
    content_type = ContentTypeFilter(
        label=_("Kind of page"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )

    class Meta:
        model = Page
        fields = ["when", "content_type"]

    def up_to(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Leave out what comes later."""
        last = {NOW: timezone.localdate(), SOON: timezone.localdate() + MONTH}.get(value)
        return pages.filter(review_on__lte=last) if last else pages


class ReviewReport(Report):
    """Pages past the day on which somebody meant to look at them again, soonest first."""

    name = "te-herzien"
    page_title = _("To look at again")
    header_icon = "calendar-check"
    order = 100
    model = Page
    filterset_class = ReviewFilters
    columns = [
        TITLE,
        TYPE,
        DayColumn("review_on", label=_("Look at it again on"), sort_key="review_on"),
        PUBLISHED,
        STATUS,
    ]
    list_export = ["title", "content_type", "review_on", "last_published_at", "status_string"]
    export_headings = {
        "title": _("Page"),
        "content_type": _("Kind of page"),
        "review_on": _("Look at it again on"),
        "last_published_at": _("Last published"),
        "status_string": _("Status"),
    }
    default_ordering = "review_on"

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Without a choice: what is to be done now."""
        kwargs = super().get_filterset_kwargs()
        data = kwargs["data"].copy()
        data.setdefault("when", NOW)
        return kwargs | {"data": data}

    def get_base_queryset(self) -> QuerySet[Page]:
        """The pages that have a day."""
        return with_review_date(self.publishable())
