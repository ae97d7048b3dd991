"""The rules of the editor's form for a whole talent set."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from content.spreadsheets.cleaning import problem
from content.spreadsheets.records import Problem, Raw, Record
from content.spreadsheets.sheets import TableSheet
from talents.spreadsheets.talent_sheets import FAMILIES, FAMILY, TALENTS

Rows = Sequence[tuple[Raw, Record]]


def check_set(own: Record, families: Rows, talents: Rows) -> Iterator[Problem]:
    """Numbers of choices, names that are used twice, and families that aren't there."""
    least, most = own.values.get("min_choices"), own.values.get("max_choices")
    if least is not None and most is not None and least > most:
        text = _("This can't be less than the smallest number.")
        yield Problem(text, own.place("max_choices"))
    yield from _same_names(families, FAMILIES)
    yield from _same_names(talents, TALENTS)
    known = {str(record.values.get("name", "")).casefold() for _raw, record in families}
    names = tuple(record.values["name"] for _raw, record in families if "name" in record.values)
    for raw, record in talents:
        name = record.values.get(FAMILY.name)
        if name and name.casefold() not in known:
            text = _("There is no family “%(name)s”. Choose: %(names)s.")
            text %= {"name": name, "names": ", ".join(names)}
            yield replace(problem(raw, FAMILY, text), allowed=names)


def _same_names(rows: Rows, sheet: TableSheet) -> Iterator[Problem]:
    column = next(one for one in sheet.columns if one.name == "name")
    seen: set[str] = set()
    for raw, record in rows:
        name = record.values.get("name", "").casefold()
        if name and name in seen:
            yield problem(raw, column, _("There is already one with this name."))
        seen.add(name)
