"""The short names of collected items, as an address lists them: `t12.c4-7.p9-1a2b3c4d`."""

import re
from collections.abc import Iterable
from typing import NamedTuple, Self
from uuid import UUID

MOST_ITEMS = 30
LONGEST_TEXT = 2000
SEPARATOR = "."
# Nine digits: every database holds them as a key. A zero in front would be a second name.
KEY = r"[1-9]\d{0,8}"
TOKEN = re.compile(
    rf"(?:t|(?P<part>[ck])|(?P<idea>p))(?P<pk>{KEY})"
    rf"(?(part)-(?P<key>{KEY}))(?(idea)-(?P<code>[0-9a-f]{{8}}))",
    re.ASCII,
)

PAGE, CARD, TALENT, PRACTICE = "t", "c", "k", "p"


class Token(NamedTuple):
    """An item: a page, or one card or idea on it.

    `part` is the key of a card, the key of a talent, or the start of the id of an idea's block.
    """

    kind: str
    page: int
    part: str = ""

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The token that is written like this; None for anything else."""
        match = TOKEN.fullmatch(text)
        if match is None:
            return None
        return cls(text[0], int(match["pk"]), match["key"] or match["code"] or "")

    @classmethod
    def practice(cls, page: int, block_id: str | UUID) -> Self:
        """The token of an idea: the start of its block's id is enough within one page."""
        return cls(PRACTICE, page, str(block_id)[:8])

    def __str__(self) -> str:
        return f"{self.kind}{self.page}-{self.part}" if self.part else f"{self.kind}{self.page}"


Tokens = tuple[Token, ...]


def read_tokens(text: str) -> Tokens:
    """The items that an address lists: in order, each once, never more than `MOST_ITEMS`.

    Whatever isn't a token is left out.
    """
    found = (Token.read(part) for part in text[:LONGEST_TEXT].split(SEPARATOR))
    return tuple(dict.fromkeys(token for token in found if token))[:MOST_ITEMS]


def write_tokens(tokens: Iterable[Token]) -> str:
    """The items as an address lists them; the opposite of `read_tokens`."""
    return SEPARATOR.join(map(str, tokens))


def moved(tokens: Tokens, place: int, by: int) -> Tokens:
    """The items with the one at `place` moved up (-1) or down (1); unchanged at the ends."""
    target = place + by
    if not (0 <= place < len(tokens) and 0 <= target < len(tokens)):
        return tokens
    changed = list(tokens)
    changed[place], changed[target] = changed[target], changed[place]
    return tuple(changed)


def without(tokens: Tokens, place: int) -> Tokens:
    """The items without the one at `place`; unchanged when there is none."""
    return tuple(token for number, token in enumerate(tokens) if number != place)
