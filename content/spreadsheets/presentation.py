"""The preview's tables: what happens to each row, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from content.spreadsheets.columns import Column
from content.spreadsheets.comparing import Entry, Status
from content.spreadsheets.examination import LETTERS, Examination, Section
from content.spreadsheets.files.texts import tidy


@dataclass(frozen=True)
class Difference:
    """A field before and after; before is empty for what is new."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class PreviewRow:
    """One line of the preview."""

    status: Status
    word: str
    title: str
    row: str
    differences: tuple[Difference, ...]


def status_words() -> dict[Status, str]:
    """What happens, in a word."""
    return {
        Status.NEW: _("new"),
        Status.CHANGED: _("changed"),
        Status.MOVED: _("moved"),
        Status.REMOVED: _("removed"),
    }


def summary(examination: Examination) -> str:
    """How many of what: 3 new, 1 removed; empty when nothing changes."""
    counts = examination.counts
    return ", ".join(
        f"{counts[status]} {word}" for status, word in status_words().items() if counts[status]
    )


def preview_rows(section: Section) -> Iterator[PreviewRow]:
    """A line for everything that changes; what stays the same is only counted."""
    words = status_words()
    for entry in section.entries:
        if entry.status in words:
            record = entry.after or entry.before
            yield PreviewRow(
                entry.status,
                words[entry.status],
                str(record.values.get(section.title, "")),
                _row_number(entry),
                tuple(_differences(section, entry)),
            )


def unchanged(section: Section) -> int:
    """How many stay as they are."""
    return sum(entry.status is Status.SAME for entry in section.entries)


def plain_values(source: Any, names: Iterable[str]) -> dict[str, Any]:
    """The values of these fields of an object, with texts as a file would hold them."""
    values = {name: getattr(source, name) for name in names}
    return {
        name: tidy(value) if isinstance(value, str) else value for name, value in values.items()
    }


def _row_number(entry: Entry) -> str:
    """The number of the row in the file, read off the address of any of its cells."""
    places = entry.after.places.values() if entry.after else ()
    cell = next((place.cell for place in places if place.sheet), "")
    return cell.lstrip(LETTERS)


def _differences(section: Section, entry: Entry) -> Iterator[Difference]:
    before = entry.before.values if entry.before else {}
    after = entry.after.values if entry.after else {}
    is_new = entry.status is Status.NEW
    for column in section.columns:
        if (is_new and column.name != section.title) or column.name in entry.differences:
            old, new = (_shown(column, values) for values in (before, after))
            if old or new:
                yield Difference(column.header, old, new)


def _shown(column: Column, values: Mapping[str, Any]) -> str:
    return column.show(values[column.name]) if column.name in values else ""
