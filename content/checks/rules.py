"""What to mend in a draft: arithmetic over its texts, links and images."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from content.checks.sentences import sentences, words

LONGEST_TITLE = 60  # characters
LONGEST_SENTENCE = 25  # words
WORDS_QUOTED = 12


class Kind(StrEnum):
    """What can be wrong; the value names the rule in the checks panel."""

    NO_SUMMARY = "no-summary"
    LONG_TITLE = "long-title"
    LONG_SENTENCE = "long-sentence"
    DEAD_LINK = "dead-link"
    NO_DESCRIPTION = "no-description"


@dataclass(frozen=True)
class Place:
    """Where in the editor: in words, and as the path by which the editor finds the field."""

    label: str
    path: str


@dataclass(frozen=True)
class Text:
    """A paragraph of a field."""

    place: Place
    text: str


@dataclass(frozen=True)
class Link:
    """A link inside the site, and whether visitors can follow it."""

    place: Place
    text: str
    works: bool


@dataclass(frozen=True)
class Picture:
    """An image that adds information, with its description for who doesn't see it."""

    place: Place
    title: str
    description: str


@dataclass(frozen=True)
class Draft:
    """A page as it stands in the editor. `summary` is None for a page that has none."""

    titles: tuple[Text, ...] = ()
    summary: Text | None = None
    texts: tuple[Text, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something to mend: `detail` quotes it, `amount` counts characters or words."""

    kind: Kind
    place: Place
    detail: str = ""
    amount: int = 0


def check(draft: Draft) -> list[Finding]:
    """Everything to mend, in the order in which the editor reads the page."""
    return [*_about_titles(draft), *_about_texts(draft), *_about_links(draft)]


def quote(sentence: str) -> str:
    """Enough of the sentence to find it back."""
    first = sentence.split()[:WORDS_QUOTED]
    return " ".join(first) + (" …" if len(first) < len(sentence.split()) else "")


def _about_titles(draft: Draft) -> Iterator[Finding]:
    for title in draft.titles:
        if len(title.text) > LONGEST_TITLE:
            yield Finding(Kind.LONG_TITLE, title.place, title.text, len(title.text))
    if draft.summary and not draft.summary.text.strip():
        yield Finding(Kind.NO_SUMMARY, draft.summary.place)


def _about_texts(draft: Draft) -> Iterator[Finding]:
    for text in draft.texts:
        for sentence in sentences(text.text):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                yield Finding(Kind.LONG_SENTENCE, text.place, quote(sentence), count)


def _about_links(draft: Draft) -> Iterator[Finding]:
    for link in draft.links:
        if not link.works:
            yield Finding(Kind.DEAD_LINK, link.place, link.text)
    for picture in draft.pictures:
        if not picture.description.strip():
            yield Finding(Kind.NO_DESCRIPTION, picture.place, picture.title)
