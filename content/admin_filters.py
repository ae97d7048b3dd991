"""Filters of lists in the admin, in the language of the admin."""

from typing import Any

from django.contrib.admin.filters import DateFieldListFilter
from django.utils.translation import gettext_lazy as _


class DateFilter(DateFieldListFilter):
    """Django's own; its words come from an app that the site doesn't have."""

    WORDS = (_("Any moment"), _("Today"), _("The past 7 days"), _("This month"), _("This year"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        periods = [period for _words, period in self.links]
        # A date that may be empty brings two more.
        words = (*self.WORDS, _("No date"), _("With a date"))[: len(periods)]
        self.links = tuple(zip(words, periods, strict=True))
