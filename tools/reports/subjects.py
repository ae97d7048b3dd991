"""What a counter counted, in words."""

import re
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from content.models import DailyCount

Event = DailyCount.Event
SELECTION, OWN_DECK = "selection", "own-deck"
PAGE = re.compile(r"page:(?P<key>\d+)(?P<deck>:deck)?")


def name_subjects(rows: Iterable[dict[str, Any]]) -> None:
    """Give each row its `title`, its `what` and the `url` of its page: one query.

    A page that is gone keeps its numbers and gets a number for a name.
    """
    found = {row["subject"]: PAGE.fullmatch(row["subject"]) for row in rows}
    keys = {int(match["key"]) for match in found.values() if match}
    titles = dict(Page.objects.filter(pk__in=keys).values_list("pk", "draft_title"))
    for row in rows:
        match = found[row["subject"]]
        key = int(match["key"]) if match else None
        row["title"] = _page_title(key, titles) if key else _name(row["subject"])
        row["url"] = reverse("wagtailadmin_pages:edit", args=[key]) if key in titles else None
        deck = row["subject"] == OWN_DECK or bool(match and match["deck"])
        row["what"] = _what(row["event"], deck=deck)


def _page_title(key: int, titles: dict[int, str]) -> str:
    return titles.get(key) or _("Deleted page %(number)d") % {"number": key}


def _name(subject: str) -> str:
    known = {SELECTION: _("A visitor’s selection"), OWN_DECK: _("A deck of one’s own")}
    return known.get(subject, subject)


def _what(event: str, *, deck: bool) -> str:
    if event == Event.START:
        return _("Started")
    return _("Cards downloaded") if deck else _("PDF downloaded")
