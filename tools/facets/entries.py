"""A tool in a list, as far as narrowing and sorting need it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A tool with its values per facet; `key` is its id, `minutes` the least time it takes."""

    key: int
    kind: str
    title: str
    text: str
    minutes: int | None
    published: datetime | None
    values: Mapping[str, frozenset[str]]
