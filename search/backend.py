"""Wagtail's search backend for this database, safe for whatever visitors type.

Stock SQLite full-text search answers a double quote, a NUL or only spaces with an error, and
PostgreSQL refuses a NUL.
"""

from typing import Any

from django.db import connection
from modelsearch.backends import database

# Matches nothing, and is not empty: the engines refuse an empty query.
NOTHING = "\u200b"


def clean(query: Any) -> Any:
    """The query without the characters that the engines can't take; query objects pass."""
    if not isinstance(query, str):
        return query
    return query.replace('"', " ").replace("\x00", " ").strip() or NOTHING


class SafeSearch:
    """Goes before a stock backend, and cleans what it is asked."""

    def search(self, query: Any, model_or_queryset: Any, *args: Any, **kwargs: Any) -> Any:
        """Search whole words."""
        return super().search(clean(query), model_or_queryset, *args, **kwargs)

    def autocomplete(self, query: Any, model_or_queryset: Any, *args: Any, **kwargs: Any) -> Any:
        """Search the beginnings of words."""
        return super().autocomplete(clean(query), model_or_queryset, *args, **kwargs)


class SafeSQLiteSearch(SafeSearch):
    """SQLite can't search single fields of an indexed model: `fields` is dropped."""

    def search(self, query: Any, model_or_queryset: Any, fields: Any = None, **kwargs: Any) -> Any:
        """Search whole words, in every field."""
        return super().search(query, model_or_queryset, **kwargs)

    def autocomplete(
        self, query: Any, model_or_queryset: Any, fields: Any = None, **kwargs: Any
    ) -> Any:
        """Search the beginnings of words, in every field."""
        return super().autocomplete(query, model_or_queryset, **kwargs)


def SearchBackend(params: dict[str, Any]) -> Any:
    """The backend for the database in use.

    Made here, since the stock backends' modules only load on the database that they are for.
    """
    stock = type(database.SearchBackend(params))
    safe = SafeSQLiteSearch if connection.vendor == "sqlite" else SafeSearch
    return type(f"Safe{stock.__name__}", (safe, stock), {})(params)
