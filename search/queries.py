"""What the search page finds, in which order, and with which words of the text."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.core.paginator import Page as PaginatedPage
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend

from search.asking import Term, terms_of
from search.editorial import editorial
from search.language import stem, words_of
from search.models import SearchEntry
from tools.models import ToolboxIndexPage

# Longer than any question a visitor types; the search engine needn't see more.
LONGEST_QUERY: Final = 200
RESULTS_PER_PAGE: Final = 12
# The engine finds, we put in order: more than these nobody looks through.
MOST_FOUND: Final = 200
# What a word counts in a title, in a summary, and each time in the text, up to three times.
IN_TITLE, IN_SUMMARY, IN_TEXT, MOST_IN_TEXT = 8.0, 3.0, 0.8, 3
# A title that is nothing but what was asked.
WHOLE_TITLE: Final = 6.0
# Cards are many and small: the tip or method about a subject goes before them.
KINDS: Final = {"card": 0.55, "document": 0.8, "page": 0.9}
# A result with less than such a part of the best one's score is none.
FAINTEST: Final = 12
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
LONGEST_SNIPPET: Final = 220
WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Result:
    """One thing that was found: `kind` names its icon and word, `place` where it is.

    `title` and `summary` may hold marks.
    """

    title: str
    url: str
    summary: str
    kind: str
    place: str = ""


@dataclass(frozen=True)
class Facet:
    """A kind of result, and how many there are."""

    kind: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Found:
    """A page of results, what there is per kind, and the query as it was probably meant."""

    results: PaginatedPage
    facets: Sequence[Facet]
    meant: str = ""
    promoted: Sequence[Result] = field(default=())


def cleaned_query(text: str) -> str:
    """What the visitor typed, on one line, without NULs and not endlessly long."""
    return " ".join(text.replace("\x00", " ").split())[:LONGEST_QUERY]


def searchable_pages(request: HttpRequest) -> QuerySet[Page]:
    """The published pages of this site that everyone may read, below the home page."""
    site = Site.find_for_request(request)
    if site is None:
        return Page.objects.none()
    return Page.objects.live().public().descendant_of(site.root_page)


def find(request: HttpRequest, query: str, *, kind: str = "", page_number: str = "1") -> Found:
    """What the query finds, of one kind or of all, RESULTS_PER_PAGE at a time.

    At most ten queries to the database.
    """
    terms = terms_of(query, get_language() or "nl")
    entries = _candidates(terms)
    promoted = _promoted(terms)
    asked = {entry.page_id for entry in entries if entry.page_id} | set(promoted)
    allowed = searchable_pages(request).filter(pk__in=asked) if asked else ()
    pages = {page.pk: page for page in allowed}
    ranked = _ranked([one for one in entries if not one.page_id or one.page_id in pages], terms)
    counts = Counter(entry.kind for entry in ranked)
    chosen = [entry for entry in ranked if not kind or entry.kind == kind]
    found = Paginator(chosen, RESULTS_PER_PAGE).get_page(page_number)
    stems = {one for term in terms for one in term.stems}
    found.object_list = [
        _result(request, entry, pages.get(entry.page_id), stems) for entry in found.object_list
    ]
    first = [pages[pk] for pk in promoted if pk in pages] if found.number == 1 and not kind else []
    return Found(
        found,
        [Facet(one, count, one == kind) for one, count in counts.most_common()],
        " ".join(term.meant or term.word for term in terms) if _mistyped(terms) else "",
        results(request, first),
    )


def _mistyped(terms: Sequence[Term]) -> bool:
    return any(term.meant for term in terms)


def _candidates(terms: Sequence[Term]) -> list[SearchEntry]:
    """What holds any of the words, as the engine finds it."""
    stems = sorted({one for term in terms if term.can_be_found for one in term.stems})
    if not stems:
        return []
    entries = SearchEntry.objects.select_related("document")
    return list(get_search_backend().search(" ".join(stems), entries, operator="or")[:MOST_FOUND])


def _ranked(entries: Iterable[SearchEntry], terms: Sequence[Term]) -> list[SearchEntry]:
    """The best first, without what only touches the question in passing."""
    everything = editorial().entries
    scored = [(score(entry, terms, everything), entry) for entry in entries]
    best = max((one for one, _entry in scored), default=0)
    kept = [(one, entry) for one, entry in scored if one >= best / FAINTEST]
    return [entry for _score, entry in sorted(kept, key=lambda pair: (-pair[0], pair[1].pk))]


def score(entry: SearchEntry, terms: Sequence[Term], everything: int) -> float:
    """How well an entry answers: rare words count more, and all words together most.

    `everything` is how many entries there are.
    """
    title = set(entry.title_words.split())
    summary = set(entry.summary_words.split())
    text = Counter(entry.text_words.split())
    total = 0.0
    matched = 0.0
    for term in terms:
        best = 0.0
        for one, weight in term.stems.items():
            found = IN_TITLE * (one in title) + IN_SUMMARY * (one in summary)
            found += IN_TEXT * min(text[one], MOST_IN_TEXT)
            best = max(best, weight * found)
        # As in BM25: a word that half of all texts hold says little.
        rare = math.log(1 + everything / (1 + term.entries))
        total += best * rare
        matched += best > 0
    if not terms or not matched:
        return 0.0
    asked = {one for term in terms for one in term.stems}
    if title and title <= asked:
        total += WHOLE_TITLE
    return total * (matched / len(terms)) ** 2 * KINDS.get(entry.kind, 1.0)


def _promoted(terms: Sequence[Term]) -> list[int]:
    """The keys of the pages that editors put first for these words."""
    asked = {one for term in terms for one in term.stems}
    language = get_language() or "nl"
    return list(
        dict.fromkeys(
            page
            for words, page in (editorial().promotions if asked else ())
            if words and {stem(word, language) for word in words} <= asked
        )
    )


def _result(request: HttpRequest, entry: SearchEntry, page: Page | None, stems: set[str]) -> Result:
    anchor = f"#{entry.anchor}" if entry.anchor else ""
    if page is not None:
        url = f"{page.get_url(request) or ''}{anchor}"
    else:
        url = entry.document.url if entry.document_id else ""
    place = entry.summary if entry.kind == "card" else ""
    summary = snippet(entry, stems)
    return Result(marked(entry.title, entry.language, stems), url, summary, entry.kind, place)


def snippet(entry: SearchEntry, stems: set[str]) -> SafeString:
    """The summary where it holds a word that was asked, else the sentence with most of them."""
    summary = "" if entry.kind == "card" else entry.summary
    sentences = SENTENCE.split(entry.text) if entry.text else []
    best = max(
        sentences, key=lambda one: (_hits(one, entry.language, stems), -len(one)), default=""
    )
    if summary and _hits(summary, entry.language, stems) >= _hits(best, entry.language, stems):
        best = summary
    return marked(shortened(best or summary), entry.language, stems)


def shortened(text: str) -> str:
    """At most LONGEST_SNIPPET characters, cut between words."""
    if len(text) <= LONGEST_SNIPPET:
        return text
    return text[: text.rfind(" ", 0, LONGEST_SNIPPET)] + " …"


def marked(text: str, language: str, stems: set[str]) -> SafeString:
    """The text with each word whose stem was asked in <mark>; everything is escaped."""
    parts = []
    last = 0
    for match in WORD.finditer(text):
        if any(stem(word, language) in stems for word in words_of(match[0])):
            parts += [conditional_escape(text[last : match.start()])]
            parts += [format_html("<mark>{}</mark>", match[0])]
            last = match.end()
    parts.append(conditional_escape(text[last:]))
    return mark_safe("".join(parts))  # noqa: S308 - every part was escaped just above


def _hits(text: str, language: str, stems: set[str]) -> int:
    return len({stem(word, language) for word in words_of(text)} & stems)


def results(request: HttpRequest, pages: Iterable[Page]) -> list[Result]:
    """What a visitor sees of these pages: one query, whatever their types."""
    pages = list(pages)
    if not pages:
        return []
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
