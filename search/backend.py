"""Wagtail's search backend for this database, safe for whatever visitors type.

Stock SQLite full-text search answers a double quote, a NUL or only spaces with an error, and
PostgreSQL refuses a NUL.
"""

from typing import Any

from django.db import connection
from modelsearch.backends.database.postgres.postgres import PostgresSearchBackend
from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend

# Matches nothing, and is not empty: the engines refuse an empty query.
NOTHING = "\u200b"


def clean(query: Any) -> Any:
    """The query without the characters that the engines can't take; query objects pass."""
    if not isinstance(query, str):
        return query
    return query.replace('"', " ").replace("\x00", " ").strip() or NOTHING


class SafeSQLiteSearchBackend(SQLiteSearchBackend):
    """SQLite FTS5; searching single fields isn't supported there, so `fields` is dropped."""

    def search(self, query: Any, model_or_queryset: Any, fields: Any = None, **kwargs: Any) -> Any:
        """Search whole words."""
        return super().search(clean(query), model_or_queryset, **kwargs)

    def autocomplete(
        self, query: Any, model_or_queryset: Any, fields: Any = None, **kwargs: Any
    ) -> Any:
        """Search the beginnings of words."""
        return super().autocomplete(clean(query), model_or_queryset, **kwargs)


class SafePostgresSearchBackend(PostgresSearchBackend):
    """PostgreSQL full text."""

    def search(self, query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        """Search whole words."""
        return super().search(clean(query), model_or_queryset, **kwargs)

    def autocomplete(self, query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        """Search the beginnings of words."""
        return super().autocomplete(clean(query), model_or_queryset, **kwargs)


def SearchBackend(params: dict[str, Any]) -> Any:
    """The backend for the database in use."""
    backend = (
        SafePostgresSearchBackend if connection.vendor == "postgresql" else SafeSQLiteSearchBackend
    )
    return backend(params)
