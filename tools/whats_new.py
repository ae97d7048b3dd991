"""The tools and themes that were published last."""

import datetime
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.models import Page

from tools.models import Kind, ThemePage, ToolPage

MOST = 20


@dataclass(frozen=True, slots=True)
class Novelty:
    """A tool or theme that is new; `categories` are its kind and the themes it belongs to."""

    page: Page
    summary: str
    published: datetime.datetime
    categories: tuple[str, ...]


def newest(root: Page) -> list[Novelty]:
    """The latest published, public tools and themes below this page, newest first: four queries."""
    pages = list(_pages(root))
    themes = list(ThemePage.objects.live().order_by("path").values("pk", "title", "path"))
    chosen = set(
        ToolPage.themes.through.objects.filter(toolpage__in=[page.pk for page in pages])
        .values_list("toolpage", "themepage")
        .order_by()
    )
    return [
        Novelty(
            page=page,
            summary=page.summary,
            published=page.first_published_at,
            categories=(
                str(Kind(page.kind).label if page.kind else _("Theme")),
                *(
                    theme["title"]
                    for theme in themes
                    if (page.pk, theme["pk"]) in chosen
                    or (page.path.startswith(theme["path"]) and page.pk != theme["pk"])
                ),
            ),
        )
        for page in pages
    ]


def _pages(root: Page) -> QuerySet[Page]:
    return (
        Page.objects.live()
        .public()
        .descendant_of(root)
        .filter(Q(toolpage__isnull=False) | Q(themepage__isnull=False))
        .filter(first_published_at__isnull=False)
        .annotate(
            kind=F("toolpage__kind"),
            summary=Coalesce("toolpage__summary", "themepage__summary"),
        )
        .order_by("-first_published_at", "-pk")[:MOST]
    )
