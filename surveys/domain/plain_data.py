"""A questionnaire as plain data: canonical JSON for storage.

What a questionnaire doesn't have (help, background questions, added languages) isn't in the data
either, so that versions from before keep their hash.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from surveys.domain.background import BackgroundOption, BackgroundQuestion
from surveys.domain.languages import Language
from surveys.domain.questionnaire import (
    BANDS,
    Dimension,
    Item,
    OpenQuestion,
    Questionnaire,
    QuestionnaireError,
    Scale,
    ScaleOption,
)
from surveys.domain.reading import Reader


def to_dict(questionnaire: Questionnaire) -> dict[str, Any]:
    """Plain data for JSON; `from_dict` reads it back to an equal questionnaire."""
    scale, question = questionnaire.scale, questionnaire.open_question
    added: dict[str, Any] = {}
    if questionnaire.background:
        added["background"] = [_background_dict(asked) for asked in questionnaire.background]
    if questionnaire.languages:
        added["languages"] = [_language_dict(language) for language in questionnaire.languages]
    return added | {
        "key": questionnaire.key,
        "version": questionnaire.version,
        "title": questionnaire.title.as_dict(),
        "intro": questionnaire.intro.as_dict(),
        "privacy": questionnaire.privacy.as_dict(),
        "placeholders": list(questionnaire.placeholders),
        "duration_minutes": questionnaire.duration_minutes,
        "minimum_group": questionnaire.minimum_group,
        "shuffle_items": questionnaire.shuffle_items,
        "show_dimension_names": questionnaire.show_dimension_names,
        "scale": {
            "minimum": scale.minimum,
            "maximum": scale.maximum,
            "options": [
                {"value": option.value, "label": option.label.as_dict()} for option in scale.options
            ],
            "not_applicable": scale.not_applicable.as_dict() if scale.not_applicable else None,
        },
        "low_below": questionnaire.low_below,
        "high_from": questionnaire.high_from,
        "minimum_dimensions_for_total": questionnaire.minimum_dimensions_for_total,
        "dimensions": [_dimension_dict(dimension) for dimension in questionnaire.dimensions],
        "items": [_item_dict(item) for item in questionnaire.items],
        "outcome_items": [_item_dict(item) for item in questionnaire.outcome_items],
        "open_question": question
        and {
            "code": question.code,
            "text": question.text.as_dict(),
            "hint": question.hint.as_dict(),
        },
    }


def from_dict(data: Mapping[str, Any]) -> Questionnaire:
    """Read the shape of `to_dict`. Raises QuestionnaireError listing every problem found."""
    problems: list[str] = []
    read = Reader(data, "", problems)
    scale = read.child("scale")
    question = read.child("open_question") if data.get("open_question") is not None else None
    fields: dict[str, Any] = {
        "key": read.string("key"),
        "version": read.whole("version"),
        "title": read.text("title"),
        "intro": read.text("intro"),
        "privacy": read.text("privacy"),
        "placeholders": read.strings("placeholders"),
        "duration_minutes": read.whole("duration_minutes"),
        "minimum_group": read.whole("minimum_group"),
        "shuffle_items": read.flag("shuffle_items"),
        "show_dimension_names": read.flag("show_dimension_names"),
        "scale": Scale(
            minimum=scale.whole("minimum"),
            maximum=scale.whole("maximum"),
            options=tuple(
                ScaleOption(o.whole("value"), o.text("label")) for o in scale.children("options")
            ),
            not_applicable=scale.text("not_applicable")
            if scale.data.get("not_applicable") is not None
            else None,
        ),
        "low_below": read.number("low_below"),
        "high_from": read.number("high_from"),
        "minimum_dimensions_for_total": read.whole("minimum_dimensions_for_total"),
        "dimensions": tuple(_dimension(child) for child in read.children("dimensions")),
        "items": tuple(_item(child, child.string("dimension")) for child in read.children("items")),
        "outcome_items": tuple(_item(child, None) for child in read.children("outcome_items")),
        "open_question": OpenQuestion(
            question.string("code"), question.text("text"), question.text("hint")
        )
        if question
        else None,
        "background": tuple(
            _background(child) for child in read.children("background", optional=True)
        ),
        "languages": tuple(_language(child) for child in read.children("languages", optional=True)),
    }
    if problems:
        raise QuestionnaireError(problems)
    return Questionnaire(**fields)


def content_hash(questionnaire: Questionnaire) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal characters: the identity of a version."""
    canonical = json.dumps(
        to_dict(questionnaire), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def _dimension_dict(dimension: Dimension) -> dict[str, Any]:
    return {
        "code": dimension.code,
        "name": dimension.name.as_dict(),
        "description": dimension.description.as_dict(),
        "minimum_answered": dimension.minimum_answered,
        "advice": {band: dimension.advice(band).as_dict() for band in BANDS},
        "tips": list(dimension.tips),
        "methods": list(dimension.methods),
        "card_sets": list(dimension.card_sets),
    }


def _item_dict(item: Item) -> dict[str, Any]:
    place = {} if item.dimension is None else {"dimension": item.dimension}
    added = {} if item.help is None else {"help": item.help.as_dict()}
    return {
        "code": item.code,
        **place,
        "reversed": item.reversed,
        "text": item.text.as_dict(),
        **added,
    }


def _background_dict(question: BackgroundQuestion) -> dict[str, Any]:
    return {
        "code": question.code,
        "text": question.text.as_dict(),
        "options": [
            {"code": option.code, "label": option.label.as_dict()} for option in question.options
        ],
    }


def _language_dict(language: Language) -> dict[str, Any]:
    return {
        "code": language.code,
        "name": language.name,
        "direction": language.direction,
        "phrases": dict(language.phrases),
    }


def _dimension(read: Reader) -> Dimension:
    advice = read.child("advice")
    return Dimension(
        code=read.string("code"),
        name=read.text("name"),
        description=read.text("description"),
        minimum_answered=read.whole("minimum_answered"),
        advice_low=advice.text("low"),
        advice_middle=advice.text("middle"),
        advice_high=advice.text("high"),
        tips=read.strings("tips"),
        methods=read.strings("methods"),
        card_sets=read.strings("card_sets"),
    )


def _item(read: Reader, dimension: str | None) -> Item:
    return Item(
        code=read.string("code"),
        dimension=dimension,
        reversed=read.flag("reversed"),
        text=read.text("text"),
        help=read.text("help") if read.data.get("help") else None,
    )


def _background(read: Reader) -> BackgroundQuestion:
    return BackgroundQuestion(
        code=read.string("code"),
        text=read.text("text"),
        options=tuple(
            BackgroundOption(option.string("code"), option.text("label"))
            for option in read.children("options")
        ),
    )


def _language(read: Reader) -> Language:
    phrases = read.child("phrases")
    return Language(
        code=read.string("code"),
        name=read.string("name"),
        direction="rtl" if read.string("direction") == "rtl" else "ltr",
        phrases=tuple(sorted((name, phrases.string(name)) for name in phrases.data)),
    )
