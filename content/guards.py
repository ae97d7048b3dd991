"""Rules that the database itself keeps, whoever asks: each is a trigger that refuses.

A rule is one SQL condition over OLD and NEW that both SQLite and PostgreSQL understand. Rules are
taken off before migrations run and put back after them: SQLite forgets the triggers of a table that
a migration makes anew, and can't rename a table that a trigger speaks of.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

# Starts the message of each refusal, so that it's told from any other error of the database.
MARK = "toolbox-guard:"


class RefusedError(IntegrityError):
    """The database refused the change; `guard` is the name of the rule."""

    def __init__(self, guard: str) -> None:
        """Say which rule, in words that a log or a shell shows."""
        why = next((each.why for each in GUARDS if each.name == guard), "")
        super().__init__(f"Refused: {why or guard}.")
        self.guard = guard


@dataclass(frozen=True)
class Guard:
    """Refuses `event` ("UPDATE", "DELETE" or "INSERT") on rows of `table` where `condition` holds.

    `needs` names the other tables that the condition reads; `why` says it in words.
    """

    name: str
    table: str
    event: str
    condition: str
    why: str
    needs: tuple[str, ...] = ()


GUARDS: list[Guard] = []


def keep(*guards: Guard) -> None:
    """Have these rules in every database from the next `migrate` on; once, from `ready()`."""
    GUARDS.extend(guard for guard in guards if guard not in GUARDS)


def put_on(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers of all tables that exist."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for guard in GUARDS:
            if {guard.table, *guard.needs} <= tables:
                for statement in (*_off(guard, connection.vendor), *_on(guard, connection.vendor)):
                    cursor.execute(statement)


def take_off(connection: BaseDatabaseWrapper) -> None:
    """Remove the triggers, for a migration."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for guard in GUARDS:
            if guard.table in tables:
                for statement in _off(guard, connection.vendor):
                    cursor.execute(statement)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the rules that this database doesn't have."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        found = {name for (name,) in cursor.fetchall()}
    return [guard.name for guard in GUARDS if guard.name not in found]


def before_migrations(*, using: str, **_kwargs: Any) -> None:
    """The handler of `pre_migrate`."""
    take_off(connections[using])


def after_migrations(*, using: str, **_kwargs: Any) -> None:
    """The handler of `post_migrate`."""
    put_on(connections[using])


def refused_by(error: Exception) -> str:
    """The name of the rule that an error of the database tells of; "" for any other error."""
    _before, mark, after = str(error).partition(MARK)
    return after.split()[0] if mark else ""


def _on(guard: Guard, vendor: str) -> Iterable[str]:
    event = f"BEFORE {guard.event} ON {guard.table} FOR EACH ROW"
    if vendor == "sqlite":
        yield (
            f"CREATE TRIGGER {guard.name} {event} WHEN {guard.condition} "
            f"BEGIN SELECT RAISE(ABORT, '{MARK}{guard.name}'); END"
        )
        return
    row = "OLD" if guard.event == "DELETE" else "NEW"
    yield (
        f"CREATE OR REPLACE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {guard.condition} THEN RAISE EXCEPTION '{MARK}{guard.name}' "
        f"USING ERRCODE = 'restrict_violation'; END IF; RETURN {row}; END $$"
    )
    yield f"CREATE TRIGGER {guard.name} {event} EXECUTE FUNCTION {guard.name}()"


def _off(guard: Guard, vendor: str) -> Iterable[str]:
    if vendor == "sqlite":
        yield f"DROP TRIGGER IF EXISTS {guard.name}"
    else:
        yield f"DROP TRIGGER IF EXISTS {guard.name} ON {guard.table}"
