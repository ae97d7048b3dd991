"""Which pages somebody may have wanted who asked for an address that isn't there."""

import re
from difflib import get_close_matches

from django.db.models import Case, Q, When
from django.http import HttpRequest

from content.robots import PRIVATE
from search.entries import CARD
from search.models import SearchEntry
from search.queries import Result, results, searchable_pages

MOST = 5
MOST_TITLES, SHORTEST_BEGINNING = 8, 2
# How much an address must look like that of a page, from 0 to 1.
ALIKE = 0.72
# The last parts of an address say most; more of them, or longer ones, only cost time.
MOST_PARTS, LONGEST_PART, MOST_WORDS = 2, 80, 8
WORD = re.compile(r"[^\W\d_]{3,}")
FILE = re.compile(r"\.\w{1,8}/?$")


def may_be_a_page(path: str) -> bool:
    """Whether it makes sense to look for pages like this address: not for files and accounts."""
    return not FILE.search(path) and not path.startswith(PRIVATE)


def words_in(path: str) -> str:
    """The words in the last part of an address that has any; empty when none has."""
    return next(filter(None, map(_words, _parts(path))), "")


def suggestions(request: HttpRequest, path: str) -> list[Result]:
    """The published pages with an address like this one, or else with its words in their text."""
    if not words_in(path):
        return []
    pages = searchable_pages(request)
    by_slug = {page.slug: page for page in pages}
    for part in _parts(path):
        close = get_close_matches(part, by_slug, n=MOST, cutoff=ALIKE)
        found = [by_slug[slug] for slug in close]
        if not found and (words := _words(part)):
            found = list(pages.search(words, operator="or")[:MOST])
        if found:
            return results(request, found)
    return []


def titles_like(request: HttpRequest, query: str) -> list[str]:
    """Titles with a word that begins like this, those that begin so themselves first.

    Three queries at most.
    """
    if len(query) < SHORTEST_BEGINNING:
        return []
    begins = Q(title__istartswith=query)
    found = (
        SearchEntry.objects.filter(begins | Q(title__icontains=f" {query}"))
        .filter(page__in=searchable_pages(request))
        .exclude(kind=CARD)
        .annotate(later=Case(When(begins, then=0), default=1))
        .order_by("later", "title")
        .values_list("title", flat=True)
    )
    return list(dict.fromkeys(found[:MOST_TITLES]))


def _words(part: str) -> str:
    return " ".join(list(dict.fromkeys(WORD.findall(part)))[:MOST_WORDS])


def _parts(path: str) -> list[str]:
    """The last parts of an address, the very last one first."""
    parts = [part[:LONGEST_PART].lower() for part in path.split("/") if part]
    return parts[::-1][:MOST_PARTS]
