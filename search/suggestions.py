"""Which pages somebody may have wanted who asked for an address that isn't there."""

import re
from difflib import get_close_matches

from django.http import HttpRequest
from wagtail.models import Page

from content.robots import PRIVATE
from search.queries import Result, results, searchable_pages

MOST = 5
# How much an address must look like that of a page, from 0 to 1.
ALIKE = 0.72
LONGEST_PART, MOST_WORDS = 80, 8
WORD = re.compile(r"[^\W\d_]{3,}")
# Paths of files, and of work and answers of people: no page has such an address.
NO_PAGE = re.compile(r"\.\w{1,8}/?$")


def may_be_a_page(path: str) -> bool:
    """Whether it makes sense to look for pages like this address."""
    return not NO_PAGE.search(path) and not path.startswith(PRIVATE)


def words_in(path: str) -> str:
    """The words in the last part of an address that has any; empty when no part has."""
    for part in _parts(path):
        if words := list(dict.fromkeys(WORD.findall(part)))[:MOST_WORDS]:
            return " ".join(words)
    return ""


def suggestions(request: HttpRequest, path: str) -> list[Result]:
    """The published pages whose address or text is most like this address: five queries."""
    words = words_in(path)
    if not words:
        return []
    pages = searchable_pages(request)
    found = _with_an_address_like(list(pages), path)
    if len(found) < MOST:
        found += pages.search(words, operator="or")[:MOST]
    return results(request, list(dict.fromkeys(found))[:MOST])


def _with_an_address_like(pages: list[Page], path: str) -> list[Page]:
    by_slug = {page.slug: page for page in pages}
    for part in _parts(path):
        if close := get_close_matches(part, by_slug, n=MOST, cutoff=ALIKE):
            return [by_slug[slug] for slug in close]
    return []


def _parts(path: str) -> list[str]:
    """The parts of an address, the last one first."""
    return [part[:LONGEST_PART].lower() for part in reversed(path.split("/")) if part]
