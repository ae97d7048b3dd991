"""Everything that the site holds about an organisation, part by part.

Each app registers what it knows (`register`, from its `AppConfig.ready`): apps above this one
can't be imported here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from organisations.models import Organisation


@dataclass(frozen=True)
class Table:
    """Rows for a CSV and a JSON file; the head holds the names of the columns."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class Document:
    """A file as it is."""

    name: str
    content: bytes


Part = Callable[[Organisation], Iterable[Table | Document]]
PARTS: dict[str, Part] = {}


def register(name: str, part: Part) -> None:
    """Have a folder `name` in each export."""
    PARTS[name] = part
