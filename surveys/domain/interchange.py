"""Questionnaires in and out: canonical JSON for storage, TOML for exchange."""

from collections.abc import Mapping
from typing import Any

from surveys.domain.plain_data import content_hash, from_dict, to_dict
from surveys.domain.questionnaire import BANDS, Questionnaire, QuestionnaireError
from surveys.domain.reading import Reader
from surveys.domain.texts import BASE_VARIANT, VARIANTS
from surveys.domain.wording import with_words

__all__ = ["content_hash", "from_dict", "from_toml", "to_dict"]


def from_toml(data: Mapping[str, Any]) -> Questionnaire:
    """Read a parsed TOML questionnaire (text, text_en, text_fr, text_plain).

    Added languages stand in tables of their own: [translations.de] with words by path.
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
        "background": [
            {
                "code": child.data.get("code"),
                "text": _variants(child.data, "text"),
                "options": [
                    {"code": option.data.get("code"), "label": _variants(option.data, "text")}
                    for option in child.children("options")
                ],
            }
            for child in read.children("background", optional=True)
        ],
        "languages": data.get("languages", []),
    }
    translations = read.child("translations") if "translations" in data else None
    tables = (
        {code: translations.child(code).data for code in translations.data} if translations else {}
    )
    if problems:
        raise QuestionnaireError(problems)
    questionnaire = from_dict(plain)
    for code, words in tables.items():
        questionnaire = from_dict(with_words(to_dict(questionnaire), code, words))
    return questionnaire


def _toml_item(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{name: data[name] for name in ("code", "dimension", "reversed") if name in data},
        "text": _variants(data, "text"),
        **({"help": _variants(data, "help")} if "help" in data else {}),
    }


def _variants(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """{"nl": data[name], "en": data[name_en], …} for the variants that exist."""
    keys = {
        variant: name if variant == BASE_VARIANT else f"{name}_{variant}" for variant in VARIANTS
    }
    return {variant: data[key] for variant, key in keys.items() if key in data}
