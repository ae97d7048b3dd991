"""The rules of the editor's form for the cards of a sheet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.placeholders import unfilled
from content.spreadsheets.cleaning import clean, problem
from content.spreadsheets.records import Problem, Raw, Record
from tools.models import Card
from tools.spreadsheets.card_categories import Categories, folded
from tools.spreadsheets.card_sheet import (
    CARD_COLUMNS,
    CATEGORY,
    CATEGORY_COLUMNS,
    NUMBER,
    TITLE,
)


def read_cards(
    raws: Sequence[Raw], categories: Categories, placeholders: Mapping[str, str]
) -> tuple[list[Record], list[Problem]]:
    """The cards in the rows; `categories` collects theirs."""
    records: list[Record] = []
    problems: list[Problem] = []
    for raw in raws:
        color = categories.add(raw)
        if not any(raw.texts.get(column.name, "").strip() for column in CARD_COLUMNS):
            text = _("This row has no card: it makes a category without cards.")
            problems.append(problem(raw, TITLE, text, is_warning=True))
            continue
        record, wrong = clean(raw, CARD_COLUMNS)
        wrong += [] if wrong else too_long(raw, record)
        wrong += without_value(raw, placeholders)
        problems += wrong
        values = {**record.values} if color is None else {**record.values, "color": color}
        handle = raw.texts.get("handle", "").strip()
        records.append(replace(record, values=values, handle=handle))
    return records, [*problems, *_same_titles(raws, records), *_other_order(raws)]


def too_long(raw: Raw, record: Record) -> list[Problem]:
    """What doesn't fit on its side of the smallest printed card."""
    columns = {column.name: column for column in CARD_COLUMNS}
    try:
        Card(**record.values).clean()
    except ValidationError as error:
        return [
            problem(raw, columns[side], text)
            for side, texts in error.message_dict.items()
            for text in texts
        ]
    return []


def without_value(raw: Raw, placeholders: Mapping[str, str]) -> list[Problem]:
    """Placeholders that the site settings can't fill."""
    return [
        problem(
            raw, column, _("“{{%(name)s}}” has no value in the site settings.") % {"name": name}
        )
        for column in (*CATEGORY_COLUMNS, *CARD_COLUMNS)
        for name in unfilled([raw.texts.get(column.name, "")], placeholders)
    ]


def _same_titles(raws: Sequence[Raw], records: Sequence[Record]) -> list[Problem]:
    counts = Counter(folded(record.values.get("title", "")) for record in records)
    return [
        problem(raw, TITLE, _("Another card has this title too."), is_warning=True)
        for raw in raws
        if (title := folded(raw.texts.get("title", ""))) and counts[title] > 1
    ]


def _other_order(raws: Sequence[Raw]) -> list[Problem]:
    """Numbers in another order than the rows: perhaps the editor meant to move cards."""
    texts = [raw.texts.get("number", "").strip() for raw in raws]
    groups: dict[str, list[tuple[int, Raw]]] = {}
    for raw, text in zip(raws, texts, strict=True):
        if text.isdecimal():
            group = folded(raw.texts.get(CATEGORY.name, ""))
            groups.setdefault(group, []).append((int(text), raw))
    for rows in groups.values():
        for (number, _raw), (following, raw) in pairwise(rows):
            if following < number:
                text = _("The order of the rows counts, not the number. Move the row itself.")
                return [problem(raw, NUMBER, text, is_warning=True)]
    return []
