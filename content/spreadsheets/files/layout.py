"""How a table looks in a workbook, and what its cells help to fill in."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.spreadsheets.files.tables import Table


@dataclass(frozen=True)
class Rule:
    """Cells, from the first to the last row and counted from 0, in which one chooses from a list,
    or that warn when a text has too many characters."""

    column: int
    first_row: int
    last_row: int
    choices: tuple[str, ...] = ()
    max_length: int | None = None


@dataclass(frozen=True)
class Layout:
    """A table with the widths of its columns, in characters, and the rules for its cells."""

    table: Table
    widths: Sequence[int] = ()
    rules: Sequence[Rule] = ()
    marked: frozenset[str] = frozenset()
