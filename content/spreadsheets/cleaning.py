"""From texts to values: every cell that isn't right is named, and the rest goes on."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from content.spreadsheets.columns import Column
from content.spreadsheets.records import Place, Problem, Raw, Record
from content.spreadsheets.sheets import Reading

Row = tuple[Raw, Record]  # as it was written, and as values

LONG = 80  # a text of more characters is mended in a larger box


def clean(raw: Raw, columns: Sequence[Column]) -> tuple[Record, list[Problem]]:
    """The values of a row; a cell with a problem has no value. Absent columns are left out."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in columns:
        if column.name not in raw.texts:
            continue
        try:
            values[column.name] = column.clean(raw.texts[column.name])
        except ValidationError as error:
            problems += [problem(raw, column, text) for text in error.messages]
    return Record(values, raw.places), problems


def clean_sheet(reading: Reading, columns: Sequence[Column]) -> tuple[list[Row], list[Problem]]:
    """Each row of a sheet with its values, and the problems of the sheet and its cells."""
    rows, problems = [], list(reading.problems)
    for raw in reading.raws:
        record, wrong = clean(raw, columns)
        rows.append((raw, record))
        problems += wrong
    return rows, problems


def problem(raw: Raw, column: Column, text: str, *, is_warning: bool = False) -> Problem:
    """A problem with a cell of this row, which can be mended in place when it is a cell."""
    place = raw.places.get(column.name)
    found = raw.texts.get(column.name, "")
    return Problem(
        text,
        place,
        is_warning,
        found=found,
        allowed=column.allowed,
        is_long="\n" in found or len(found) > LONG or (column.max_length or LONG + 1) > LONG,
        can_mend=_is_cell(place),
    )


def _is_cell(place: Place | None) -> bool:
    return place is not None and bool(place.sheet)
