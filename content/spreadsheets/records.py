"""Rows on their way from a file to the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where something stands: a cell of a sheet, or a key of a TOML file."""

    cell: str
    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}" if self.sheet else self.cell


@dataclass(frozen=True)
class Raw:
    """A row as it stands in the file: texts by column, each with its place."""

    texts: Mapping[str, str]
    places: Mapping[str, Place]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return not any(self.texts.values())


@dataclass(frozen=True)
class Record:
    """A row with checked values.

    `source` is the object it comes from, and `handle` what tells that object from the others.
    """

    values: Mapping[str, Any]
    places: Mapping[str, Place] = field(default_factory=dict)
    source: Any = None
    handle: str = ""

    def place(self, name: str) -> Place | None:
        """Where the value stands; None when it isn't from a file."""
        return self.places.get(name)


@dataclass(frozen=True)
class Problem:
    """What is wrong, in words for the editor. A warning stands in nobody's way."""

    text: str
    place: Place | None = None
    is_warning: bool = False
    found: str = ""
    allowed: tuple[str, ...] = ()
    is_long: bool = False
    can_mend: bool = False
