"""Notes that outlive the process at once, and a power cut within a second.

Between the last dot and its note no time may pass, and forcing a note to the disk takes
milliseconds. So a run keeps its notes as an ordinary file write: killing the process can't undo
that. Only when the power fails may the notes of the last second be gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def quick_notes() -> Iterator[None]:
    """Commits in this connection don't wait for the disk."""
    if connection.in_atomic_block:  # within a larger transaction there is nothing to hurry
        yield
        return
    if connection.vendor == "sqlite":
        with _synchronous("NORMAL"):
            yield
        return
    _run("SET synchronous_commit TO off")
    try:
        yield
    finally:
        _run("RESET synchronous_commit")


@contextmanager
def on_disk() -> Iterator[None]:
    """A commit within it, and all before it, are on the disk."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with _synchronous("FULL"):
            yield
    else:
        yield


@contextmanager
def _synchronous(level: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA synchronous").fetchone()[0]
    _run(f"PRAGMA synchronous={level}")
    try:
        yield
    finally:
        _run(f"PRAGMA synchronous={int(before)}")


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
