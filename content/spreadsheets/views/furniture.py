"""What these pages share in the admin: a header with a trail back to the list."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from content.spreadsheets.importer import Importer


class SpreadsheetView(WagtailAdminTemplateMixin, View):
    """Subclasses set `importer` and `subject` before anything else."""

    importer: Importer
    subject: Any = None

    def get_page_title(self) -> str:
        """What the page is for."""
        return str(self.importer.update_title if self.subject else self.importer.new_title)

    def get_page_subtitle(self) -> str:
        """What it's about."""
        return str(self.subject or "")

    def get_header_icon(self) -> str:
        """The icon of the kind."""
        return self.importer.icon

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home, the list, this page."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": self.importer.list_url(), "label": str(self.importer.list_label)},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]
