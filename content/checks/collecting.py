"""Collects what stands in the fields and blocks of a page, before links are looked up."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from content.checks.rich_text import internal_links, paragraphs
from content.checks.rules import Picture, Place, Text


@dataclass(frozen=True)
class Target:
    """A link by the key of a page or document; without a key it lost its page."""

    place: Place
    text: str
    kind: str
    key: int | None


@dataclass
class Collection:
    """What was found so far."""

    texts: list[Text] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def add_text(self, place: Place, text: str) -> None:
        """Plain text."""
        if text.strip():
            self.texts.append(Text(place, text))

    def add_rich_text(self, place: Place, html: str) -> None:
        """Rich text, paragraph by paragraph, with its links."""
        for paragraph in paragraphs(html):
            self.add_text(place, paragraph)
        for kind, key, text in internal_links(html):
            self.targets.append(Target(place, text, kind, key))

    def add_page(self, place: Place, text: str, key: int | None) -> None:
        """A page that was chosen; None when it was chosen and is gone."""
        self.targets.append(Target(place, text, "page", key))

    def add_picture(self, place: Place, title: str, description: str) -> None:
        """An image that isn't only decoration."""
        self.pictures.append(Picture(place, title, description))


def inside(place: Place, words: Iterable[object], path: str = "") -> Place:
    """A place in a place: its words come after, its own path goes before."""
    label = " › ".join([place.label, *map(str, words)])
    return replace(place, label=label, path=path or place.path)
