"""Codes that people type over from paper."""

from collections.abc import Iterator

LONGEST_GROUP = 4


def in_groups(code: str) -> tuple[str, ...]:
    """The code in groups of at most four that differ by one at most: easy to read and to type."""
    count = -(-len(code) // LONGEST_GROUP)
    return tuple(_groups(code, count))


def _groups(code: str, count: int) -> Iterator[str]:
    start = 0
    for number in range(count):
        size = -(-(len(code) - start) // (count - number))
        yield code[start : start + size]
        start += size


def as_code(typed: str) -> str:
    """The code that somebody meant: small letters, without the gaps between the groups."""
    return "".join(character for character in typed.lower() if character.isalnum())
