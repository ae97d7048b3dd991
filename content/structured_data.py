"""What a page tells search engines, in the words of schema.org; plain data in, plain data out."""

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from content.placeholders import fill

Data = dict[str, Any]

# Inside a script these could end it or begin another; JSON takes them in this form too.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def thing(kind: str, **details: Any) -> Data:
    """Something of this type, with only those details that are known."""
    known = {name: value for name, value in details.items() if value not in (None, "", [], {})}
    return {"@type": kind} | known


def breadcrumb_list(crumbs: Iterable[tuple[str, str]]) -> Data:
    """Where a page stands: the (title, full address) of each page above it, and of itself."""
    items = [
        thing("ListItem", position=position, name=title, item=url)
        for position, (title, url) in enumerate(crumbs, start=1)
    ]
    return thing("BreadcrumbList", itemListElement=items)


def web_site(*, name: str, url: str, search_url: str) -> Data:
    """The site, and how a search engine searches it: `q` goes after `search_url`."""
    query = "search_term_string"
    target = thing("EntryPoint", urlTemplate=f"{search_url}?q={{{query}}}")
    search = thing("SearchAction", target=target) | {"query-input": f"required name={query}"}
    return thing("WebSite", name=name, url=url, potentialAction=search)


def moment(value: datetime.datetime | None) -> str:
    """A moment in ISO 8601, to the second; empty when it isn't known."""
    return value.isoformat(timespec="seconds") if value else ""


def script(things: Iterable[Data], placeholders: Mapping[str, str]) -> SafeString:
    """All of it as a script of data, with placeholders filled; no text in it can end that script.

    The values of the placeholders come as they are, not escaped.
    """
    data = {"@context": "https://schema.org", "@graph": list(things)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    values = {
        name: json.dumps(value, ensure_ascii=False)[1:-1] for name, value in placeholders.items()
    }
    text = fill(text, values).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 -- escaped
