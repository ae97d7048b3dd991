"""Questionnaires: from a file to what editors write; a version is published separately."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.spreadsheets.cleaning import clean_sheet
from content.spreadsheets.comparing import Entry, compare
from content.spreadsheets.examination import Examination, Section
from content.spreadsheets.importer import Content, Options, Readings
from content.spreadsheets.records import Problem, Record
from content.spreadsheets.sheets import Sheet
from content.spreadsheets.snippets import SnippetImporter
from surveys.models import Questionnaire
from surveys.queries.questionnaires import newest_draft
from surveys.services.questionnaire_rows import save_questionnaire
from surveys.spreadsheets.questionnaire_checks import unknown_languages, unpublishable
from surveys.spreadsheets.questionnaire_rows import outcomes_last, own_record, part_records
from surveys.spreadsheets.questionnaire_sheets import (
    BACKGROUND,
    DIMENSIONS,
    ITEMS,
    OPTIONS,
    SCALE,
    SETTINGS,
    SHEETS,
    TEXTS,
    TRANSLATIONS,
)
from surveys.spreadsheets.questionnaire_toml import readings, toml_data


@dataclass(frozen=True)
class Prepared:
    """What will be saved."""

    values: Mapping[str, Any]
    scale: tuple[Entry, ...]
    dimensions: tuple[Entry, ...]
    items: tuple[Entry, ...]
    background: tuple[Entry, ...]
    options: tuple[Entry, ...]
    translations: tuple[Entry, ...]


class QuestionnaireImporter(SnippetImporter):
    """Creates or updates a questionnaire; the key says which one."""

    kind = "vragenlijst"
    icon = "form"
    model = Questionnaire
    key_name = "key"
    sheets = SHEETS
    list_label = _("Questionnaires")
    new_title = _("Import a questionnaire")
    update_title = _("Import into this questionnaire")
    apply_label = _("Save the questionnaire")
    done_text = _("“%(title)s” is saved. Publish a version when it's right.")
    other_key_text = _("This file is of another questionnaire: its key differs.")
    taken_text = _("There is a questionnaire with this key, which you may not change.")

    def examine(
        self, readings: Readings, subject: Questionnaire | None, options: Options, user: Any
    ) -> Examination:
        """Compare the file with what editors wrote."""
        problems: list[Problem] = []
        rows = {sheet.name: _cleaned(sheet, readings, problems) for sheet in SHEETS}
        own = _joined([*rows[TEXTS.name], *rows[SETTINGS.name]])
        subject, obstacle = self.subject_of(user, subject, own.values.get("key", ""))
        if obstacle:
            problems.append(Problem(obstacle, own.place("key")))
        draft = newest_draft(subject) if subject else None
        before = part_records(draft) if draft else {}
        for sheet in (BACKGROUND, OPTIONS, TRANSLATIONS):
            if readings[sheet.name].is_missing:
                rows[sheet.name] = before.get(sheet.name, [])
        problems += unknown_languages(rows[TRANSLATIONS.name])
        problems += unpublishable(rows[DIMENSIONS.name], rows[ITEMS.name])
        ours = compare([own_record(draft)] if draft else [], [own], [lambda record: "own"])
        scale = compare(before.get(SCALE.name, []), rows[SCALE.name], [_by("value")])
        dimensions = compare(
            before.get(DIMENSIONS.name, []), rows[DIMENSIONS.name], [_by("code"), _by("name")]
        )
        items = compare(
            before.get(ITEMS.name, []),
            outcomes_last(rows[ITEMS.name]),
            [_by("code"), _by("text")],
        )
        background = compare(
            before.get(BACKGROUND.name, []), rows[BACKGROUND.name], [_by("code"), _by("text")]
        )
        options = compare(before.get(OPTIONS.name, []), rows[OPTIONS.name], [_option])
        translations = compare(
            before.get(TRANSLATIONS.name, []), rows[TRANSLATIONS.name], [_translated]
        )
        return Examination(
            name=own.values.get("title", ""),
            subject=subject,
            sections=(
                Section(
                    str(_("Questionnaire")), ours, (*TEXTS.columns, *SETTINGS.columns), "title"
                ),
                Section(str(_("Scale")), scale, SCALE.columns, "text"),
                Section(str(_("Dimensions")), dimensions, DIMENSIONS.columns, "name"),
                Section(str(_("Statements")), items, ITEMS.columns, "text"),
                Section(str(_("Background questions")), background, BACKGROUND.columns, "text"),
                Section(
                    str(_("Answers to the background questions")), options, OPTIONS.columns, "text"
                ),
                Section(str(_("Translations")), translations, TRANSLATIONS.columns, "path"),
            ),
            problems=tuple(problems),
            prepared=Prepared(
                own.values, scale, dimensions, items, background, options, translations
            ),
        )

    def apply(self, examination: Examination, options: Options, user: Any) -> Questionnaire:
        """Save it."""
        rows = examination.prepared
        parts = {
            "scale_points": rows.scale,
            "dimensions": rows.dimensions,
            "items": rows.items,
            "background_questions": rows.background,
            "background_options": rows.options,
        }
        return save_questionnaire(
            questionnaire=examination.subject,
            values=rows.values,
            parts=parts,
            translations=[entry.after.values for entry in rows.translations if entry.after],
            user=user,
        )

    def content_of(self, subject: Questionnaire) -> Content:
        """The rows as they are now."""
        draft = newest_draft(subject)
        own = own_record(draft)
        return {TEXTS.name: [own], SETTINGS.name: [own], **part_records(draft)}

    def read_toml(self, data: Mapping[str, Any]) -> Readings:
        """The rows of a TOML file in the form of the starter files."""
        return readings(data)

    def toml_of(self, content: Content) -> dict[str, Any]:
        """The same form."""
        return toml_data(content)


def _cleaned(sheet: Sheet, readings: Readings, problems: list[Problem]) -> list[Record]:
    rows, wrong = clean_sheet(readings[sheet.name], sheet.columns)
    problems += wrong
    return [record for _raw, record in rows]


def _joined(records: Sequence[Record]) -> Record:
    """One record of what stands on several sheets."""
    values = {name: value for record in records for name, value in record.values.items()}
    places = {name: place for record in records for name, place in record.places.items()}
    return Record(values, places)


def _by(name: str) -> Any:
    return lambda record: record.values.get(name) or None


def _option(record: Record) -> Any:
    return (record.values.get("question_code"), record.values.get("code"))


def _translated(record: Record) -> Any:
    return (record.values.get("language"), record.values.get("path"))
