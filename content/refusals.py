"""What becomes of a refused change (`content.guards`): a clear error, and a note that stays.

The note must outlive the rollback of the change that was refused, and a second connection would
wait for the first one on SQLite. So a note is handed over as soon as its connection is outside any
transaction: at once, before the next statement, at the end of the request or of the process.
"""

import atexit
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from content.guards import RefusedError, refused_by

logger = logging.getLogger("toolbox.guards")


@dataclass(frozen=True)
class Refusal:
    """Which rule refused, what it was about (keys, when the caller told), and who ran it."""

    guard: str
    about: tuple[int, ...]
    process: str


_about: ContextVar[tuple[int, ...]] = ContextVar("about", default=())
_listeners: list[Callable[[Refusal], None]] = []
WAITING = "toolbox_refusals"


def listen(listener: Callable[[Refusal], None]) -> None:
    """Have `listener` called for each refusal, outside any transaction."""
    if listener not in _listeners:
        _listeners.append(listener)


@contextmanager
def about(keys: Iterable[int]) -> Iterator[None]:
    """Tell what the statements inside are about, so that a refusal can say so."""
    token = _about.set(tuple(keys))
    try:
        yield
    finally:
        _about.reset(token)
        hand_over_all()


def watch(*, connection: BaseDatabaseWrapper, **_kwargs: Any) -> None:
    """The handler of `connection_created`: look at every statement of this connection."""
    if _look not in connection.execute_wrappers:
        connection.execute_wrappers.append(_look)


def hand_over(connection: BaseDatabaseWrapper) -> None:
    """Give the waiting refusals to the listeners, unless a transaction is still going on."""
    waiting = connection.__dict__.get(WAITING)
    if not waiting or connection.in_atomic_block:
        return
    del connection.__dict__[WAITING]
    for refusal in waiting:
        for listener in _listeners:
            listener(refusal)


def hand_over_all(**_kwargs: Any) -> None:
    """The same for every connection of this thread; also at the end of a request or process."""
    for connection in connections.all(initialized_only=True):
        hand_over(connection)


def refused(guard: str, connection: BaseDatabaseWrapper) -> RefusedError:
    """Note that this rule refuses, and give the error to raise."""
    refusal = Refusal(guard, _about.get(), " ".join(sys.argv[:2]))
    logger.warning("Refused by %s: %s", guard, refusal)
    connection.__dict__.setdefault(WAITING, []).append(refusal)
    hand_over(connection)
    return RefusedError(guard)


atexit.register(hand_over_all)


def _look(execute: Callable, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    connection = context["connection"]
    hand_over(connection)
    try:
        return execute(sql, params, many, context)
    except DatabaseError as error:
        guard = refused_by(error)
        if not guard:
            raise
        raise refused(guard, connection) from error
