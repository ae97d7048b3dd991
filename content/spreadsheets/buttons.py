"""The same few buttons wherever such content is listed or edited in the admin."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from content.spreadsheets.importer import Importer

LABELS = {
    "xlsx": _("Download as a spreadsheet (XLSX)"),
    "csv": _("Download as a spreadsheet (CSV)"),
    "toml": _("Download as TOML"),
}


def new_button(importer: Importer, query: str = "") -> Button:
    """Something new from a file."""
    url = reverse("spreadsheets:new", args=[importer.kind]) + query
    return Button(importer.new_title, url=url, icon_name="upload", priority=90)


def buttons_for(importer: Importer, user: Any, subject: Any) -> Iterator[Button]:
    """A file in and files out, for who may change the object."""
    if not importer.may_import(user, subject):
        return
    url = reverse("spreadsheets:update", args=[importer.kind, subject.pk])
    yield Button(importer.update_title, url=url, icon_name="upload", priority=80)
    for place, ending in enumerate(importer.formats):
        url = reverse("spreadsheets:export", args=[importer.kind, subject.pk, ending])
        yield Button(LABELS[ending], url=url, icon_name="download", priority=81 + place)
