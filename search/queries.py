"""What the search page finds."""

from dataclasses import dataclass

from django.core.paginator import Page as PaginatedPage
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page, Site

from tools.models import ToolboxIndexPage

# Longer than any question a visitor types; the search engine needn't see more.
LONGEST_QUERY = 200
RESULTS_PER_PAGE = 12


@dataclass(frozen=True)
class Result:
    """One page that was found: `kind` names its icon and word."""

    title: str
    url: str
    summary: str
    kind: str


def cleaned_query(text: str) -> str:
    """What the visitor typed, on one line, without NULs and not endlessly long."""
    return " ".join(text.replace("\x00", " ").split())[:LONGEST_QUERY]


def searchable_pages(request: HttpRequest) -> QuerySet[Page]:
    """The published pages of this site that everyone may read, below the home page."""
    site = Site.find_for_request(request)
    if site is None:
        return Page.objects.none()
    return Page.objects.live().public().descendant_of(site.root_page)


def find_pages(request: HttpRequest, query: str, *, page_number: str) -> PaginatedPage | None:
    """The results for the query, a page of `RESULTS_PER_PAGE` at a time; None without a query."""
    if not query:
        return None
    pages = searchable_pages(request).search(query)
    found = Paginator(pages, RESULTS_PER_PAGE).get_page(page_number)
    found.object_list = results(request, list(found.object_list))
    return found


def results(request: HttpRequest, pages: list[Page]) -> list[Result]:
    """What a visitor sees of these pages: one query, whatever their types."""
    details = {
        row["pk"]: row
        for row in Page.objects.filter(pk__in=[page.pk for page in pages])
        .annotate(
            tool_kind=F("toolpage__kind"),
            theme=F("themepage"),
            summary=Coalesce(
                "toolpage__summary",
                "themepage__summary",
                "toolboxindexpage__summary",
                "standardpage__summary",
                "search_description",
            ),
        )
        .values("pk", "tool_kind", "theme", "summary")
    }
    return [
        Result(
            title=page.title,
            url=page.get_url(request) or "",
            summary=details[page.pk]["summary"],
            kind=details[page.pk]["tool_kind"]
            or ("theme" if details[page.pk]["theme"] else "page"),
        )
        for page in pages
    ]


def toolbox_url(request: HttpRequest) -> str:
    """Where everything is listed, for who found nothing: the toolbox, or else the home page."""
    toolbox = ToolboxIndexPage.objects.live().filter(kind="").order_by("depth", "path").first()
    return (toolbox and toolbox.get_url(request)) or "/"
