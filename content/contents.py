"""The list of contents of a page: what one can jump to."""

from typing import NamedTuple


class Part(NamedTuple):
    """A part of a page, with its own smaller parts; `anchor` is the id of its heading."""

    title: str
    anchor: str
    parts: tuple["Part", ...] = ()
