"""Tables of TOML as rows, so that they're checked like the rows of a spreadsheet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from content.spreadsheets.columns import Column
from content.spreadsheets.records import Place, Problem, Raw
from content.spreadsheets.sheets import Reading

VALUES = (str, int, float, bool)


@dataclass(frozen=True)
class TomlTable:
    """Where the columns of one kind of row stand in a table: "advice.low" is low in [advice].

    `ignored` are keys that mean something elsewhere; any other key is named in a warning.
    """

    columns: Sequence[Column]
    keys: Mapping[str, str]
    ignored: frozenset[str] = frozenset()

    def read(self, tables: Any, path: str) -> Reading:
        """A row for each table of a list; one table makes one row."""
        reading = Reading([], [])
        if isinstance(tables, Mapping):
            tables = [tables]
        if not isinstance(tables, list) or not all(isinstance(one, Mapping) for one in tables):
            text = _("Tables were expected here.")
            return Reading([], [Problem(text, Place(path))])
        for number, table in enumerate(tables, start=1):
            name = str(table.get("code") or table.get("key") or table.get("value") or number)
            row = _Row(table, f"{path} › {name}" if path else "")
            reading.raws.append(self._raw(row))
            reading.problems.extend(row.problems)
            reading.problems.extend(self._unknown(table, row.path, ""))
        return reading

    def _raw(self, row: "_Row") -> Raw:
        columns = {column.name: column for column in self.columns}
        texts = {name: row.text(key, columns[name]) for name, key in self.keys.items()}
        return Raw(texts, {name: row.place(key) for name, key in self.keys.items()})

    def _unknown(self, table: Mapping[str, Any], path: str, inside: str) -> Iterator[Problem]:
        keys = {*self.keys.values(), *self.ignored}
        tables = {key[:dot] for key in keys for dot, sign in enumerate(key) if sign == "."}
        for name, value in table.items():
            key = f"{inside}{name}"
            if key in tables and isinstance(value, Mapping):
                yield from self._unknown(value, path, f"{key}.")
            elif key not in keys:
                place = Place(f"{path} › {key}" if path else key)
                text = _("This key isn't known, so it isn't read.")
                yield Problem(text, place, is_warning=True)

    def write(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The table of one row; texts that are empty are left out."""
        table: dict[str, Any] = {}
        for name, key in self.keys.items():
            if values.get(name) not in ("", None):
                *parents, last = key.split(".")
                inner = table
                for parent in parents:
                    inner = inner.setdefault(parent, {})
                inner[last] = values[name]
        return table


@dataclass
class _Row:
    """One table, with what is wrong in it."""

    table: Mapping[str, Any]
    path: str
    problems: list[Problem] = field(default_factory=list)

    def place(self, key: str) -> Place:
        """Where a key stands, for people."""
        return Place(" › ".join(filter(None, [self.path, *key.split(".")])))

    def text(self, key: str, column: Column) -> str:
        """The value of a key as text; what isn't there starts as in a new object."""
        value: Any = self.table
        for part in key.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value is None:
            return "" if column.default is None else column.show(column.default)
        if isinstance(value, list) and all(isinstance(line, str) for line in value):
            return "\n".join(value)
        if not isinstance(value, VALUES):
            text = _("A text or a number was expected here.")
            self.problems.append(Problem(text, self.place(key)))
            return ""
        return column.show(value) if isinstance(value, bool) and column.is_flag else str(value)
