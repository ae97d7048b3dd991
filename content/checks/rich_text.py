"""What stands in stored rich text: paragraphs and internal links."""

from html.parser import HTMLParser

PARAGRAPHS = frozenset(("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "hr"))


class _Reader(HTMLParser):
    """Collects text per paragraph, and the links that name a page or document by its key."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = [""]
        self.links: list[tuple[str, int, str]] = []
        self._link: tuple[str, int] | None = None
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new paragraph, or the beginning of a link."""
        given = dict(attrs)
        kind, key = given.get("linktype"), given.get("id") or ""
        if tag == "a" and kind and key.isdecimal():
            self._link, self._words = (kind, int(key)), ""
        if tag in PARAGRAPHS:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        """The end of a paragraph or of a link."""
        if tag == "a" and self._link:
            self.links.append((*self._link, " ".join(self._words.split())))
            self._link = None
        if tag in PARAGRAPHS:
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        """Words."""
        self.paragraphs[-1] += data
        self._words += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def paragraphs(html: str) -> list[str]:
    """The text of each paragraph, list item and heading, with spaces made single."""
    texts = (" ".join(text.split()) for text in _read(html).paragraphs)
    return [text for text in texts if text]


def internal_links(html: str) -> list[tuple[str, int, str]]:
    """Kind (`page` or `document`), key and text of each link inside the site."""
    return _read(html).links
