"""Cells with a problem as fields of a form, and back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.core.exceptions import SuspiciousOperation
from django.utils.safestring import SafeString

from content.spreadsheets.files.addresses import position
from content.spreadsheets.files.limits import MOST_COLUMNS, ROWS_READ
from content.spreadsheets.importer import Importer
from content.spreadsheets.records import Problem

PREFIX = "cell"
# More fields than this make no form; the rest comes after the first are mended.
MOST = 100
NUL = "\0"  # PostgreSQL keeps no text with it


@dataclass(frozen=True)
class Mendable:
    """A problem, the words for its place, and the box to mend it in; empty when it has none."""

    problem: Problem
    place: str
    field: str
    number: int

    @property
    def widget(self) -> SafeString:
        """A list to choose from, a line or a box, with the text as it is now."""
        found, allowed = self.problem.found, self.problem.allowed
        if allowed:
            choices = [(found, found or "—"), *((one, one) for one in allowed if one != found)]
            widget: forms.Widget = forms.Select(choices=choices)
        else:
            widget = forms.Textarea({"rows": 4}) if self.problem.is_long else forms.TextInput()
        number = self.number
        attributes = {"id": f"field-{number}", "aria-describedby": f"error-{number}"}
        return widget.render(self.field, found, attributes)


def mendables(importer: Importer, problems: Iterable[Problem]) -> list[Mendable]:
    """Each problem in the order of the file, with a field for the first about a cell."""
    seen: set[str] = set()
    result = []
    for number, problem in enumerate(sorted(problems, key=_order), start=1):
        place, field = "", ""
        if problem.place and problem.place.cell:
            alone = len(importer.sheets) == 1
            place = problem.place.cell if alone else str(problem.place)
            name = f"{PREFIX}|{problem.place.cell}|{problem.place.sheet}"
            if problem.can_mend and name not in seen and len(seen) < MOST:
                seen.add(name)
                field = name
        result.append(Mendable(problem, place, field, number))
    return result


def _order(problem: Problem) -> tuple[str, tuple[int, int]]:
    """By sheet, row and column; what has no cell goes first, and keys stay as they came."""
    place = problem.place
    if place is None or not place.sheet or not place.cell:
        return "", (0, 0)
    return place.sheet, position(place.cell)


def mended_cells(data: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The texts that were sent, by sheet and address. Raises SuspiciousOperation for others."""
    cells: dict[str, dict[str, str]] = defaultdict(dict)
    for name, text in data.items():
        prefix, _bar, rest = name.partition("|")
        if prefix == PREFIX:
            cell, _bar, sheet = rest.partition("|")
            if not _is_read(cell) or NUL in name + text:
                raise SuspiciousOperation("no cell that is read")
            cells[sheet][cell] = text
    return cells


def _is_read(cell: str) -> bool:
    try:
        row, column = position(cell)
    except ValueError:
        return False
    return row <= ROWS_READ and column <= MOST_COLUMNS
