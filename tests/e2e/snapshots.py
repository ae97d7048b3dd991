"""Copies of the test database, so that each journey starts from the same site."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection, connections


def take(name: str) -> None:
    """Keep the present state of the test database under this name."""
    connections.close_all()
    if connection.vendor == "sqlite":
        _copy_sqlite(_database(), _snapshot(name))
    else:
        drop(name)
        _copy_postgresql(_database(), _snapshot(name))


def restore(name: str) -> None:
    """Bring the test database back to the state of that name."""
    connections.close_all()
    if connection.vendor == "sqlite":
        _copy_sqlite(_snapshot(name), _database())
    else:
        _drop_postgresql(_database())
        _copy_postgresql(_snapshot(name), _database())


def drop(name: str) -> None:
    """Remove a snapshot."""
    if connection.vendor == "sqlite":
        Path(_snapshot(name)).unlink(missing_ok=True)
    else:
        _drop_postgresql(_snapshot(name))


def _database() -> str:
    return str(connection.settings_dict["NAME"])


def _snapshot(name: str) -> str:
    """The snapshot's file on SQLite, its database on PostgreSQL."""
    suffix = ".sqlite3" if connection.vendor == "sqlite" else ""
    return f"{_database().removesuffix('.sqlite3')}_{name}{suffix}"


def _copy_sqlite(source: str, target: str) -> None:
    # SQLite's own backup also copies what is still in the write-ahead log.
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _copy_postgresql(source: str, target: str) -> None:
    with connection._nodb_cursor() as cursor:
        # A template may have no connection, and a thread of the server may still hold one.
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source]
        )
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def _drop_postgresql(name: str) -> None:
    # FORCE ends the connections of the server's threads; they open new ones.
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
