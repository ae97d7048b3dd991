"""Questionnaires in and out: canonical JSON for storage, TOML for exchange."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

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
from surveys.domain.texts import BASE_VARIANT, VARIANTS


def to_dict(questionnaire: Questionnaire) -> dict[str, Any]:
    """Plain data for JSON; `from_dict` reads it back to an equal questionnaire."""
    scale, question = questionnaire.scale, questionnaire.open_question
    return {
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
    }
    if problems:
        raise QuestionnaireError(problems)
    return Questionnaire(**fields)


def from_toml(data: Mapping[str, Any]) -> Questionnaire:
    """Read a parsed TOML questionnaire (text, text_en, text_fr, text_plain).

    Raises QuestionnaireError.
    """
    problems: list[str] = []
    read = Reader(data, "", problems)
    scoring, scale = read.child("scoring"), read.child("scale")
    minimum_answered = scoring.child("minimum_answered")
    question = data.get("open_question")
    plain: dict[str, Any] = {
        name: data.get(name)
        for name in (
            "key",
            "version",
            "duration_minutes",
            "minimum_group",
            "shuffle_items",
            "show_dimension_names",
        )
    }
    plain |= {
        "title": _variants(data, "title"),
        "intro": _variants(read.child("intro").data, "text"),
        "privacy": _variants(read.child("privacy").data, "text"),
        "placeholders": read.child("privacy").data.get("placeholders", []),
        "scale": {
            "minimum": scale.data.get("min"),
            "maximum": scale.data.get("max"),
            "options": [
                {"value": option.data.get("value"), "label": _variants(option.data, "text")}
                for option in scale.children("options")
            ],
            "not_applicable": _variants(scale.child("not_applicable").data, "text")
            if "not_applicable" in scale.data
            else None,
        },
        "low_below": scoring.data.get("advice_low_below"),
        "high_from": scoring.data.get("advice_high_from"),
        "minimum_dimensions_for_total": scoring.data.get("minimum_dimensions_for_total"),
        "dimensions": [
            {
                "code": child.data.get("code"),
                "name": _variants(child.data, "name"),
                "description": _variants(child.data, "description"),
                "minimum_answered": minimum_answered.data.get(str(child.data.get("code"))),
                "advice": {band: _variants(child.child("advice").data, band) for band in BANDS},
                **{name: child.data.get(name, []) for name in ("tips", "methods", "card_sets")},
            }
            for child in read.children("dimensions")
        ],
        "items": [_toml_item(child.data) for child in read.children("items")],
        "outcome_items": [
            _toml_item(child.data) for child in read.children("outcome_items", optional=True)
        ],
        "open_question": (
            isinstance(question, Mapping)
            and {
                "code": question.get("code"),
                "text": _variants(question, "text"),
                "hint": _variants(question, "hint"),
            }
        )
        or None,
    }
    if problems:
        raise QuestionnaireError(problems)
    return from_dict(plain)


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
    return {"code": item.code, **place, "reversed": item.reversed, "text": item.text.as_dict()}


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
    )


def _toml_item(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{name: data[name] for name in ("code", "dimension", "reversed") if name in data},
        "text": _variants(data, "text"),
    }


def _variants(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """{"nl": data[name], "en": data[name_en], …} for the variants that exist."""
    keys = {
        variant: name if variant == BASE_VARIANT else f"{name}_{variant}" for variant in VARIANTS
    }
    return {variant: data[key] for variant, key in keys.items() if key in data}
