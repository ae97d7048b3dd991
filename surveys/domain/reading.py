"""Read foreign data piece by piece, noting every problem instead of stopping at the first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from surveys.domain.texts import Text, is_variant


@dataclass(frozen=True)
class Reader:
    """One table of the data.

    Every method gives a usable value, and adds to `problems` when it had to make one up.
    """

    data: Mapping[str, Any]
    place: str
    problems: list[str]

    def string(self, name: str) -> str:
        """A text without variants, "" when absent."""
        value = self.data.get(name)
        if isinstance(value, str):
            return value
        self._miss(name, "a string")
        return ""

    def whole(self, name: str) -> int:
        """A whole number, 1 when absent."""
        value = self.data.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self._miss(name, "a whole number")
        return 1

    def number(self, name: str) -> float:
        """A number, as float; 1.0 when absent."""
        value = self.data.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        self._miss(name, "a number")
        return 1.0

    def flag(self, name: str) -> bool:
        """True or false, False when absent."""
        value = self.data.get(name)
        if isinstance(value, bool):
            return value
        self._miss(name, "true or false")
        return False

    def strings(self, name: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self.data.get(name)
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            return tuple(value)
        self._miss(name, "a list of strings")
        return ()

    def text(self, name: str) -> Text:
        """A text in variants.

        Whether the Dutch one is there is for the questionnaire itself to judge.
        """
        value = self.data.get(name)
        if not isinstance(value, Mapping) or not all(
            isinstance(words, str) for words in value.values()
        ):
            self._miss(name, "a text per variant")
            return Text(())
        strange = sorted(str(variant) for variant in value if not is_variant(str(variant)))
        if strange:
            self.problems.append(f"{self._at(name)}: unknown variant {', '.join(strange)}")
            return Text(())
        return Text.of(value)

    def child(self, name: str) -> "Reader":
        """The table under this name; an empty one when absent."""
        value = self.data.get(name)
        if not isinstance(value, Mapping):
            self._miss(name, "a table")
            value = {}
        return Reader(value, self._at(name), self.problems)

    def children(self, name: str, *, optional: bool = False) -> "Iterator[Reader]":
        """The tables of a list, in order. An optional list may be left out altogether."""
        value = self.data.get(name, [] if optional else None)
        if not isinstance(value, list):
            self._miss(name, "a list of tables")
            return
        for number, entry in enumerate(value, start=1):
            if isinstance(entry, Mapping):
                yield Reader(entry, f"{self._at(name)} {entry.get('code', number)}", self.problems)
            else:
                self._miss(f"{name} {number}", "a table")

    def _at(self, name: str) -> str:
        return f"{self.place} › {name}" if self.place else name

    def _miss(self, name: str, wanted: str) -> None:
        self.problems.append(f"{self._at(name)}: expected {wanted}")
