"""Talent sets: from a file to what editors write; open maps keep the words they began with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.spreadsheets.cleaning import Row, clean_sheet
from content.spreadsheets.comparing import Entry, compare
from content.spreadsheets.examination import Examination, Section
from content.spreadsheets.importer import Content, Options, Readings
from content.spreadsheets.records import Problem, Record
from content.spreadsheets.sheets import Sheet
from content.spreadsheets.snippets import SnippetImporter
from talents.models import TalentSet
from talents.services.talent_rows import save_talent_set
from talents.spreadsheets.talent_checks import check_set
from talents.spreadsheets.talent_rows import (
    family_records,
    own_record,
    talent_records,
    with_key,
)
from talents.spreadsheets.talent_sheets import FAMILIES, FAMILY, SET, SHEETS, TALENTS
from talents.spreadsheets.talent_toml import readings, toml_data

KEYS = (
    lambda record: (record.handle, _name(record)) if record.handle else None,
    lambda record: record.handle or None,
    lambda record: _name(record) or None,
)


@dataclass(frozen=True)
class Prepared:
    """What will be saved."""

    values: Mapping[str, Any]
    families: tuple[Entry, ...]
    talents: tuple[Entry, ...]


class TalentSetImporter(SnippetImporter):
    """Creates or updates a talent set; its key says which one."""

    kind = "talentenset"
    icon = "group"
    model = TalentSet
    key_name = "slug"
    sheets = SHEETS
    list_label = _("Talent sets")
    new_title = _("Import a talent set")
    update_title = _("Import into this talent set")
    apply_label = _("Save the talent set")
    done_text = _("“%(title)s” is saved.")
    other_key_text = _("This file is of another talent set: its key differs.")
    taken_text = _("There is a talent set with this key, which you may not change.")

    def examine(
        self, readings: Readings, subject: TalentSet | None, options: Options, user: Any
    ) -> Examination:
        """Compare the file with what editors wrote."""
        problems: list[Problem] = []
        rows = {sheet.name: _cleaned(sheet, readings, problems) for sheet in SHEETS}
        own = rows[SET.name][0][1] if rows[SET.name] else Record({})
        subject, obstacle = self.subject_of(user, subject, own.values.get("slug", ""))
        if obstacle:
            problems.append(Problem(obstacle, own.place("slug")))
        problems += check_set(own, rows[FAMILIES.name], rows[TALENTS.name])
        ours = compare([own_record(subject)] if subject else [], [own], [lambda record: "own"])
        families = compare(
            family_records(subject) if subject else [],
            [record for _raw, record in rows[FAMILIES.name]],
            KEYS,
        )
        spelled = {_name(one): one.values.get("name", "") for _raw, one in rows[FAMILIES.name]}
        talents = compare(
            talent_records(subject) if subject else [],
            [_in_family(record, spelled) for _raw, record in rows[TALENTS.name]],
            KEYS,
        )
        return Examination(
            name=own.values.get("title", ""),
            subject=subject,
            sections=(
                Section(str(_("Talent set")), ours, SET.columns, "title"),
                Section(str(_("Families")), families, FAMILIES.columns, "name"),
                Section(str(_("Talents")), talents, TALENTS.columns, "name"),
            ),
            problems=tuple(problems),
            prepared=Prepared(own.values, families, talents),
        )

    def apply(self, examination: Examination, options: Options, user: Any) -> TalentSet:
        """Save it."""
        rows = examination.prepared
        return save_talent_set(
            talent_set=examination.subject,
            values=rows.values,
            families=rows.families,
            talents=rows.talents,
            user=user,
        )

    def content_of(self, subject: TalentSet) -> Content:
        """The rows as they are now."""
        return {
            SET.name: [own_record(subject)],
            FAMILIES.name: list(map(with_key, family_records(subject))),
            TALENTS.name: list(map(with_key, talent_records(subject))),
        }

    def read_toml(self, data: Mapping[str, Any]) -> Readings:
        """The rows of a TOML file in the form of the starter file."""
        return readings(data)

    def toml_of(self, content: Content) -> dict[str, Any]:
        """The same form."""
        return toml_data(content)


def _cleaned(sheet: Sheet, readings: Readings, problems: list[Problem]) -> list[Row]:
    """The checked rows of a sheet; the key is no value but a handle."""
    rows, wrong = clean_sheet(readings[sheet.name], sheet.columns)
    problems += wrong
    return [(raw, _with_handle(record)) for raw, record in rows]


def _with_handle(record: Record) -> Record:
    values = dict(record.values)
    handle = values.pop("key", "")
    return replace(record, values=values, handle=handle)


def _name(record: Record) -> str:
    return record.values.get("name", "").casefold()


def _in_family(record: Record, spelled: Mapping[str, str]) -> Record:
    """The talent with the name of its family as the families spell it."""
    name = record.values.get(FAMILY.name, "")
    values = {**record.values, FAMILY.name: spelled.get(name.casefold(), name)}
    return replace(record, values=values) if name else record
