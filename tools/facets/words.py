"""Looking for words in the texts of a list."""

import unicodedata
from collections.abc import Iterable

LONGEST = 100


def cleaned_words(text: str) -> str:
    """What a visitor typed, on one line and not too long."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST].strip()


def folded(text: str) -> str:
    """The text in small letters without accents, as words are compared."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def rows_with(words: str, texts: Iterable[str]) -> int:
    """The rows whose text has every word or begins of it, as bits; without words all rows."""
    wanted = folded(words).split()
    found = 0
    for number, text in enumerate(texts):
        if not wanted or _has_all(wanted, folded(text)):
            found |= 1 << number
    return found


def _has_all(wanted: list[str], text: str) -> bool:
    return all(word in text for word in wanted)
