"""Saving the rows of a sheet: a fixed number of queries, and only for what changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model

from content.spreadsheets.comparing import Entry, Status


def rows_of(entries: Sequence[Entry], model: type[Model]) -> list[Any]:
    """The objects in their new order with their new values; nothing is saved."""
    rows = []
    for entry in entries:
        if entry.after is None:
            continue
        row = entry.before.source if entry.before else model()
        for name, value in entry.after.values.items():
            if entry.before is None or name in entry.differences:
                setattr(row, name, value)
        rows.append(row)
    return rows


def save_rows(entries: Sequence[Entry], model: type[Model], parent: Mapping[str, Any]) -> None:
    """Save what is new, changed or moved under this parent; `remove_rows` does the rest."""
    new, changed = [], []
    rows = rows_of(entries, model)
    statuses = [entry.status for entry in entries if entry.after is not None]
    for place, (row, status) in enumerate(zip(rows, statuses, strict=True)):
        moved = row.sort_order != place
        row.sort_order = place
        if status is Status.NEW:
            for name, value in parent.items():
                setattr(row, name, value)
            new.append(row)
        elif moved or status is not Status.SAME:
            changed.append(row)
    names = {name for entry in entries if entry.after for name in entry.after.values}
    model._default_manager.bulk_create(new)
    model._default_manager.bulk_update(changed, [*sorted(names), "sort_order"])


def remove_rows(entries: Sequence[Entry], model: type[Model]) -> None:
    """Delete what isn't in the file any more."""
    gone = [entry.before.source.pk for entry in entries if entry.status is Status.REMOVED]
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
