"""Categories out of the rows of cards: one colour and one icon for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from content.spreadsheets.cleaning import clean, problem
from content.spreadsheets.columns import Column
from content.spreadsheets.files.addresses import position
from content.spreadsheets.records import Problem, Raw, Record
from tools.spreadsheets.card_sheet import CATEGORY, CATEGORY_COLUMNS, COLOR, ICON

LOOKS = (COLOR, ICON)


def folded(name: str) -> str:
    """A name without differences in capitals and spaces."""
    return " ".join(name.split()).casefold()


@dataclass
class Categories:
    """The categories so far, by folded name; `known` are those that the set has already."""

    known: Mapping[str, Mapping[str, Any]]
    found: dict[str, Record] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def add(self, raw: Raw) -> str | None:
        """The colour of the category in this row; None when that isn't clear."""
        record, problems = clean(self._filled_in(raw), CATEGORY_COLUMNS)
        self.problems += self._once(raw, problems)
        name = folded(str(record.values.get("name", "")))
        color = record.values.get("color")
        if problems or color is None:
            return color
        if name not in self.found:
            self._check_color(raw, color)
            self.found[name] = record
            return color
        return self._same_looks(raw, record, self.found[name])

    def _filled_in(self, raw: Raw) -> Raw:
        """The row with the looks that its category has in an earlier row, or in the set."""
        name = folded(raw.texts.get("name", ""))
        values = self.found[name].values if name in self.found else self.known.get(name, {})
        missing = {
            column.name: column.show(values[column.name])
            for column in LOOKS
            if values and not raw.texts.get(column.name, "").strip()
        }
        return replace(raw, texts={**raw.texts, **missing}) if missing else raw

    def _once(self, raw: Raw, problems: Sequence[Problem]) -> list[Problem]:
        """An empty colour or icon is said in the first row of a category only."""
        name = folded(raw.texts.get("name", ""))
        first = name not in self.refused
        if problems:
            self.refused.add(name)
        return [one for one in problems if one.found.strip() or not name or first]

    def _check_color(self, raw: Raw, color: str) -> None:
        for other in self.found.values():
            if other.values["color"] == color:
                text = _("“%(name)s” has this colour already. Choose another one.")
                text %= {"name": other.values["name"]}
                self.problems.append(problem(raw, COLOR, text))

    def _same_looks(self, raw: Raw, record: Record, first: Record) -> str:
        for column in LOOKS:
            if record.values[column.name] != first.values[column.name]:
                self.problems.append(self._other_look(raw, column, first))
        return first.values["color"]

    def _other_look(self, raw: Raw, column: Column, first: Record) -> Problem:
        text = _("This category is “%(look)s” in row %(row)s. Keep to one.") % {
            "look": column.show(first.values[column.name]),
            "row": position(first.places[CATEGORY.name].cell)[0] + 1,
        }
        return problem(raw, column, text)
