"""What editors add to searching, kept for a minute: it changes seldom and is asked each time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.core.cache import cache

from search.language import words_of
from search.models import Promotion, SearchEntry, Synonyms

KEY: Final = "search-editorial"
SECONDS: Final = 60


@dataclass(frozen=True)
class Editorial:
    """Groups of words that mean the same, and (words, key of the page) of promotions, in order.

    `entries` is how many things can be found.
    """

    synonyms: Sequence[Sequence[Sequence[str]]]
    promotions: Sequence[tuple[Sequence[str], int]]
    entries: int


def editorial() -> Editorial:
    """Three queries, or none when they were asked within the minute."""
    return cache.get_or_set(KEY, _load, SECONDS)


def forget() -> None:
    """What was changed counts from now on, in this process at least."""
    cache.delete(KEY)


def _load() -> Editorial:
    rows = Promotion.objects.values_list("query", "page")
    return Editorial(
        [row.groups for row in Synonyms.objects.all()],
        [(list(words_of(query)), page) for query, page in rows],
        SearchEntry.objects.count(),
    )
