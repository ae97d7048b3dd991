"""Words as they are searched: small letters, no accents, their stems, and the parts of compounds.

The engines store and match these; so SQLite, PostgreSQL and whatever else answer alike.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import snowballstemmer

# Snowball's name for each language of the site. Others are searched as they are written.
STEMMERS: Final = {"nl": "dutch", "fr": "french", "de": "german", "en": "english"}
WORD: Final = re.compile(r"[^\W_]+")
APOSTROPHE: Final = re.compile("['’‘`]")
LONGEST_WORD: Final = 40
# In Dutch and German, words that are written as one; a shorter part says too little.
SHORTEST_PART: Final = 4
SHORTEST_COMPOUND: Final = 2 * SHORTEST_PART
LINKS: Final = ("", "s", "e", "en", "n")
# Words that stand in every text.
COMMON: Final = frozenset(
    Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split()
)


def folded(text: str) -> str:
    """Small letters without accents: “Één” is “een”."""
    # Twice: small letters may come apart again, and letters of other forms become small.
    small = unicodedata.normalize("NFKD", text).casefold()
    marks = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def words_of(text: str) -> Iterator[str]:
    """The words of a text, folded; what comes after an apostrophe (collega’s) is dropped."""
    for word in WORD.findall(APOSTROPHE.sub(" ' ", folded(text)).replace(" ' s ", " ")):
        yield word[:LONGEST_WORD]


def telling(words: Iterator[str] | list[str]) -> list[str]:
    """The words without those that stand in every text; all of them when nothing else is left."""
    found = list(words)
    return [word for word in found if word not in COMMON and len(word) > 1] or found


def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself in a language that we have no stemmer for."""
    name = STEMMERS.get(language[:2])
    return folded(_stemmer(name).stemWord(word)) if name else word


def parts_of(word: str, known: Container[str]) -> tuple[str, ...]:
    """The two known words that a compound is made of, the longest first part; () for another word.

    With an s, e, n or en between them where there is one: “leer-klimaat”, “groep-s-gesprek”.
    """
    if len(word) < SHORTEST_COMPOUND:
        return ()
    for end in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first, rest = word[:end], word[end:]
        if rest in known:
            for link in LINKS:
                if first.endswith(link):
                    head = first[: len(first) - len(link)]
                    if len(head) >= SHORTEST_PART and head in known:
                        return head, rest
    return ()


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
