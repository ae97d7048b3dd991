"""Addresses of cells as a spreadsheet writes them: D7."""

import re

ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def address(row: int, column: int) -> str:
    """The address of a cell; row and column count from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def position(text: str) -> tuple[int, int]:
    """The row and column of an address, from 0. Raises ValueError for what is no address."""
    match = ADDRESS.fullmatch(text)
    if not match:
        raise ValueError(f"no address of a cell: {text}")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
