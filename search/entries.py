"""Keeping what can be found up to date with the pages, cards and documents of the site."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import Any, Final

from django.db import transaction
from django.utils.html import strip_tags
from wagtail.documents.models import Document
from wagtail.models import Page
from wagtail.search import index
from wagtail.search.backends import get_search_backend

from search.editorial import forget
from search.language import parts_of, stem, words_of
from search.models import SearchEntry, SearchTrigram, SearchWord, Synonyms
from tools.models import CardSetPage, ThemePage

SPACES: Final = re.compile(r"\s+")
BATCH: Final = 500
PAGE, THEME, CARD, DOCUMENT = "page", "theme", "card", "document"


@transaction.atomic
def index_page(page: Page) -> None:
    """What can be found of this page, anew; nothing of one that isn't published."""
    SearchEntry.objects.filter(page=page).delete()
    if page.live:
        _store(list(_entries_of(page.specific)))


@transaction.atomic
def index_document(document: Document) -> None:
    """The title of a document that everybody may read."""
    SearchEntry.objects.filter(document=document).delete()
    _store(list(_document_entries([document])))


@transaction.atomic
def rebuild() -> int:
    """Everything that can be found, anew; returns how many things that are."""
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    pages = Page.objects.live().filter(depth__gt=1).specific().iterator(chunk_size=BATCH)
    entries = [entry for page in pages for entry in _entries_of(page)]
    entries += _document_entries(Document.objects.all())
    _store(entries, [word for row in Synonyms.objects.all() for one in row.groups for word in one])
    forget()
    return len(entries)


def _store(entries: list[SearchEntry], further: Iterable[str] = ()) -> None:
    """Keep these with their words; `further` words stand in no text, but may be meant."""
    words = Counter(word for entry in entries for word in set(_all_words(entry)))
    words.update(dict.fromkeys(further, 0))
    # Two at once may find the same word new; one of them stores it.
    known = set(SearchWord.objects.values_list("word", flat=True))
    language = {word: entry.language for entry in entries for word in set(_all_words(entry))}
    SearchWord.objects.bulk_create(
        (
            SearchWord(word=word, stem=stem(word, language.get(word, "nl")), entries=count)
            for word, count in words.items()
            if word not in known
        ),
        batch_size=BATCH,
        ignore_conflicts=True,
    )
    new = SearchWord.objects.filter(trigrams=None).only("pk", "word")
    SearchTrigram.objects.bulk_create(
        (SearchTrigram(gram=gram, word=row) for row in new for gram in grams(row.word)),
        batch_size=BATCH,
    )
    known |= set(words)
    for entry in entries:
        entry.title_words = analysed(entry.title, entry.language, known)
        entry.summary_words = analysed(entry.summary, entry.language, known)
        entry.text_words = analysed(entry.text, entry.language, known)
    stored = SearchEntry.objects.bulk_create(entries, batch_size=BATCH)
    get_search_backend().add_bulk(SearchEntry, stored)


def grams(word: str) -> set[str]:
    """Three letters in a row, a space before and after the word."""
    padded = f" {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def analysed(text: str, language: str, known: Container[str]) -> str:
    """The stems of a text and of the parts of its compounds, in order."""
    found = []
    for word in words_of(text):
        found.append(stem(word, language))
        found += [stem(part, language) for part in parts_of(word, known)]
    return " ".join(found)


def _all_words(entry: SearchEntry) -> Iterator[str]:
    for text in (entry.title, entry.summary, entry.text):
        yield from (word for word in words_of(text) if not word.isdigit())


def _entries_of(page: Page) -> Iterator[SearchEntry]:
    """The page, and each of its cards."""
    language = page.locale.language_code
    kind = getattr(page, "tool_kind", "") or (THEME if isinstance(page, ThemePage) else PAGE)
    yield SearchEntry(
        page=page.page_ptr if hasattr(page, "page_ptr") else page,
        kind=kind,
        language=language,
        title=page.title,
        summary=getattr(page, "summary", "") or page.search_description,
        text=_text_of(page),
    )
    if isinstance(page, CardSetPage):
        for card in page.deck.cards:
            yield SearchEntry(
                page=page.page_ptr,
                anchor=f"kaart-{card.number}",
                kind=CARD,
                language=language,
                title=card.title,
                summary=page.title,
                text=_plain(f"{card.front} {card.back}"),
            )


def _text_of(page: Page) -> str:
    """What the page type says is searchable, but the title, the summary and rows of their own."""
    fields = [
        field
        for field in type(page).get_search_fields()
        if isinstance(field, index.SearchField) and field.field_name not in ("title", "summary")
    ]
    return _plain(" ".join(_flat(field.get_value(page)) for field in fields))


def _flat(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return " ".join(map(_flat, value))
    return "" if value is None else str(value)


def _plain(text: str) -> str:
    """Without tags, on one line."""
    return SPACES.sub(" ", strip_tags(text.replace("><", "> <"))).strip()


def _document_entries(documents: Iterable[Document]) -> Iterator[SearchEntry]:
    """Those in a collection that everybody may read."""
    for document in documents:
        if not document.collection.get_view_restrictions():
            yield SearchEntry(document=document, kind=DOCUMENT, language="nl", title=document.title)
