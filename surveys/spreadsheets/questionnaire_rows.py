"""A questionnaire as rows, as an editor sees it now."""

from collections.abc import Iterable, Sequence
from typing import Any

from content.spreadsheets.files.texts import tidy
from content.spreadsheets.presentation import plain_values
from content.spreadsheets.records import Record
from content.spreadsheets.sheets import Sheet
from surveys.models import Questionnaire
from surveys.spreadsheets.questionnaire_sheets import (
    BACKGROUND,
    DIMENSIONS,
    ITEMS,
    OPTIONS,
    SCALE,
    SETTINGS,
    TEXTS,
    TRANSLATIONS,
)


def own_record(questionnaire: Questionnaire) -> Record:
    """The texts and settings of the questionnaire itself."""
    names = [column.name for column in (*TEXTS.columns, *SETTINGS.columns)]
    return Record(plain_values(questionnaire, names), source=questionnaire)


def part_records(questionnaire: Questionnaire) -> dict[str, list[Record]]:
    """The rows of the parts, by the name of their sheet; six queries."""
    return {
        SCALE.name: _records(SCALE, questionnaire.scale_points.all()),
        DIMENSIONS.name: _records(DIMENSIONS, questionnaire.dimensions.all()),
        ITEMS.name: outcomes_last(_records(ITEMS, questionnaire.items.all())),
        BACKGROUND.name: _records(BACKGROUND, questionnaire.background_questions.all()),
        OPTIONS.name: _records(OPTIONS, questionnaire.background_options.all()),
        TRANSLATIONS.name: [
            Record(
                {
                    "language": row.language.code,
                    "path": path,
                    "dutch": tidy(text["dutch"]),
                    "words": tidy(text["words"]),
                }
            )
            for row in questionnaire.translations.select_related("language").order_by(
                "language__code"
            )
            for path, text in sorted(row.texts.items())
        ],
    }


def outcomes_last(items: Sequence[Record]) -> list[Record]:
    """The statements in the order of a version: where outcome statements stand means nothing."""
    return sorted(items, key=lambda item: not item.values.get("dimension_code"))


def _records(sheet: Sheet, rows: Iterable[Any]) -> list[Record]:
    names = [column.name for column in sheet.columns]
    return [Record(plain_values(row, names), source=row) for row in rows]
