"""What came out of looking at a file, before anything is saved."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from content.spreadsheets.columns import Column
from content.spreadsheets.comparing import Entry, Status
from content.spreadsheets.records import Place, Problem

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Section:
    """One kind of thing in the file: what happens to each, and the columns of its fields."""

    heading: str
    entries: tuple[Entry, ...]
    columns: tuple[Column, ...]
    title: str  # the field that tells an editor which one it is


@dataclass(frozen=True)
class Examination:
    """Everything the preview shows, and what is needed to carry it out.

    `subject` is the object that changes, None for a new one; `name` what it's called.
    """

    name: str
    subject: Any
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    prepared: Any = None

    @cached_property
    def errors(self) -> list[Problem]:
        """What must be mended first."""
        return [problem for problem in self.problems if not problem.is_warning]

    @cached_property
    def warnings(self) -> list[Problem]:
        """What is worth a look."""
        return [problem for problem in self.problems if problem.is_warning]

    @cached_property
    def counts(self) -> Counter[Status]:
        """How many of each status."""
        return Counter(entry.status for section in self.sections for entry in section.entries)

    @cached_property
    def rows_in_order(self) -> int:
        """How many rows of the file have nothing that must be mended."""
        wrong = {_row(problem.place) for problem in self.errors if problem.place}
        records = [entry.after for section in self.sections for entry in section.entries]
        rows = {_row(next(iter(one.places.values()))) for one in records if one and one.places}
        return len(rows - wrong)

    @property
    def has_changes(self) -> bool:
        """Whether taking it over would change anything."""
        return self.subject is None or any(
            count for status, count in self.counts.items() if status is not Status.SAME
        )

    @property
    def can_apply(self) -> bool:
        """Whether there is something to take over and nothing in its way."""
        return not self.errors and self.has_changes

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same changes to the same content: what the editor agreed to."""
        parts = [self.name, str(getattr(self.subject, "pk", None))]
        for section in self.sections:
            for entry in section.entries:
                before = entry.before.values if entry.before else {}
                after = entry.after.values if entry.after else {}
                parts.append(repr((section.heading, entry.status, before, after)))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _row(place: Place) -> tuple[str, str]:
    """The row of a cell, or the table of a key."""
    if place.sheet:
        return place.sheet, place.cell.lstrip(LETTERS)
    return "", place.cell.rpartition(" › ")[0]
