"""Pasted text as a table: tabs from a spreadsheet, semicolons, commas, or one team a line."""

import csv
import re

from organisations.domain.headcounts import looks_like_number

DECIMAL_COMMA = re.compile(r".*[0-9],0{1,2}")


def pasted_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of each line; an empty line is an empty row, so that numbers keep counting."""
    return tuple(_cells(line) for line in re.split(r"\r\n|\r|\n", text.replace("\0", "")))


def _cells(line: str) -> tuple[str, ...]:
    for delimiter in ("\t", ";"):
        if delimiter in line:
            return _split(line, delimiter)
    if "," in line and not DECIMAL_COMMA.fullmatch(line.rstrip()):
        cells = _split(line, ",")
        # “Cooking, cleaning” is a name; “Kitchen, 12” is a team and its people.
        if looks_like_number(cells[-1]):
            return cells
    return (line.strip(),) if line.strip() else ()


def _split(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells, without the quotation marks that a program puts around them."""
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter), ()))
    except csv.Error:
        return tuple(line.split(delimiter))
