"""Reads the whole site as a visitor would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page


@dataclass
class Visit:
    """A page as it came: its text, links, ids and number of queries."""

    html: str
    queries: int
    text: str = ""
    links: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    cookies: bool = False


Crawl = dict[str, Visit]


class _Reader(HTMLParser):
    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit

    def handle_data(self, data: str) -> None:
        self.visit.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "a" and attributes.get("href"):
            self.visit.links.append(attributes["href"] or "")
        loaded = attributes.get("src") or (attributes.get("href") if tag in ("link", "use") else "")
        if loaded and attributes.get("rel") != "canonical":
            self.visit.sources.append(loaded)
        if attributes.get("id"):
            self.visit.ids.add(attributes["id"] or "")


def crawl(client: Client) -> Crawl:
    """Visit every live page; the first visit of all warms the caches of the process."""
    pages = [page for page in Page.objects.live().filter(depth__gt=1) if page.url]
    client.get(pages[0].url)
    return {page.url: visit(client, page.url) for page in pages}


def visit(client: Client, url: str) -> Visit:
    """Get one page."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(url)
    assert response.status_code == 200, url
    seen = Visit(response.content.decode(), len(queries), cookies=bool(response.cookies))
    _Reader(seen).feed(seen.html)
    return seen


def internal_targets(url: str, links: list[str]) -> set[tuple[str, str]]:
    """The (address, anchor) of each link that stays on this site."""
    targets = set()
    for link in links:
        if urlsplit(link).scheme in ("", "http", "https") and not urlsplit(link).netloc:
            address, anchor = urldefrag(urljoin(url, link))
            targets.add((address, anchor))
    return targets
