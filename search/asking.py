"""What somebody asks, word by word: other words for it, and what was meant by a mistyped one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet
from rapidfuzz.distance import OSA

from search.editorial import editorial
from search.entries import grams
from search.language import (
    LINKS,
    SHORTEST_COMPOUND,
    SHORTEST_PART,
    parts_of,
    stem,
    telling,
    words_of,
)
from search.models import SearchWord

MOST_TERMS: Final = 8
SHORTEST_CORRECTED: Final = 4
# From so many letters on, the beginning of a longer word will do.
SHORTEST_BEGINNING: Final = 5
CANDIDATES: Final = 40
# What another way of saying it counts, beside the word itself.
SYNONYM, PART, KNOWN_PART, CORRECTION = 0.8, 0.6, 0.25, 0.7


@dataclass(frozen=True)
class Term:
    """A word that was asked: the stems that count for it, each with its weight up to 1.

    `meant` is the word it was probably meant to be, "" for one that exists. `entries` says in how
    many texts the word stands.
    """

    word: str
    stems: dict[str, float]
    meant: str = ""
    entries: int = 0

    @property
    def can_be_found(self) -> bool:
        """Whether the word, or another way of saying it, stands in any text."""
        return self.entries > 0 or len(self.stems) > 1


def terms_of(query: str, language: str) -> list[Term]:
    """The terms of a query, at most MOST_TERMS: three queries at most."""
    words = list(dict.fromkeys(telling(words_of(query))))[:MOST_TERMS]
    terms = _terms(words, language)
    unknown = [
        term.word
        for term in terms
        if not term.can_be_found and len(term.word) >= SHORTEST_CORRECTED
    ]
    meant = _nearest(unknown)
    if not meant:
        return terms
    other = {term.word: term for term in _terms(list(meant.values()), language)}
    return [_as_meant(term, other.get(meant.get(term.word, ""))) for term in terms]


def _as_meant(term: Term, other: Term | None) -> Term:
    if other is None:
        return term
    stems = {one: weight * CORRECTION for one, weight in other.stems.items()}
    return Term(term.word, {**term.stems, **stems}, other.word, other.entries)


def _terms(words: list[str], language: str) -> list[Term]:
    """The terms of these words as they are: one query."""
    if not words:
        return []
    stems = {word: stem(word, language) for word in words}
    rows = list(_vocabulary(words, stems.values()))
    known = {row[0] for row in rows}
    counts: dict[str, int] = defaultdict(int)
    for _word, one, entries in rows:
        counts[one] += entries
    others = _synonyms(words, language)
    terms = []
    for word, own in stems.items():
        weights = {own: 1.0, **dict.fromkeys(others.get(own, ()), SYNONYM)}
        # The parts of a word that exists say less than the word.
        for part in parts_of(word, known):
            weights.setdefault(stem(part, language), KNOWN_PART if counts[own] else PART)
        if not counts[own] and len(word) >= SHORTEST_BEGINNING:
            for longer, one, _entries in rows:
                if longer.startswith(word):
                    weights.setdefault(one, PART)
        terms.append(Term(word, weights, entries=counts[own]))
    return terms


def _vocabulary(words: Iterable[str], stems: Iterable[str]) -> QuerySet:
    """What is known of these words, their stems, their parts, and longer words: one query."""
    pieces = {piece for word in words for piece in _pieces(word)}
    wanted = Q(word__in={*words, *pieces}) | Q(stem__in=list(stems))
    for word in words:
        if len(word) >= SHORTEST_BEGINNING:
            wanted |= Q(word__startswith=word)
    return SearchWord.objects.filter(wanted).values_list("word", "stem", "entries")


def _pieces(word: str) -> set[str]:
    """Every beginning and end of a long word that may be a word itself."""
    if len(word) < SHORTEST_COMPOUND:
        return set()
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    heads = {word[:end].removesuffix(link) for end in cuts for link in LINKS}
    return heads | {word[end:] for end in cuts}


def _synonyms(words: list[str], language: str) -> dict[str, set[str]]:
    """Per stem the stems of what means the same. A group needs all its words."""
    asked = {stem(word, language) for word in words}
    found: dict[str, set[str]] = defaultdict(set)
    for row in editorial().synonyms:
        groups = [{stem(word, language) for word in group} for group in row]
        for group in groups:
            if group <= asked:
                for one in group:
                    for other in groups:
                        if other is not group:
                            found[one] |= other
    return found


def _nearest(words: list[str]) -> dict[str, str]:
    """Per word the known one that differs least, where one is near: one query.

    One letter in four or five may differ.
    """
    if not words:
        return {}
    rows = (
        SearchWord.objects.filter(
            trigrams__gram__in={gram for word in words for gram in grams(word)}
        )
        .annotate(alike=Count("trigrams"))
        .order_by("-alike", "-entries")
        .values_list("word", "entries")[: CANDIDATES * len(words)]
    )
    found = {}
    for word in words:
        most = 1 if len(word) < 6 else 2 if len(word) < 12 else 3
        near = [
            (distance, -entries, other)
            for other, entries in rows
            if (distance := OSA.distance(word, other, score_cutoff=most)) <= most
        ]
        if near:
            found[word] = min(near)[2]
    return found
