"""A questionnaire in TOML, in the form of the starter files."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.spreadsheets.records import Record
from content.spreadsheets.sheets import Reading
from content.spreadsheets.toml_rows import TomlTable
from surveys.queries.questionnaires import PLACEHOLDERS
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

ADDED = ("", "_plain", "_en", "_fr")
# Of what only reports show.
ENDINGS = ("", "_en", "_fr")
# Said elsewhere in the file, worked out by the site, or links that editors keep on the site.
DERIVED = {"version", "code", "placeholders", "tips", "methods", "card_sets"}


def _worded(name: str, key: str) -> dict[str, str]:
    return {f"{name}{added}": f"{key}{added}" for added in ADDED}


OWN = TomlTable(
    TEXTS.columns,
    {
        **_worded("title", "title"),
        **_worded("intro", "intro.text"),
        **_worded("privacy", "privacy.text"),
        **_worded("not_applicable", "scale.not_applicable.text"),
        **_worded("open_question", "open_question.text"),
        **_worded("open_hint", "open_question.hint"),
    },
)
RULES = TomlTable(
    SETTINGS.columns,
    {
        "key": "key",
        "duration_minutes": "duration_minutes",
        "minimum_group": "minimum_group",
        "shuffle_items": "shuffle_items",
        "show_dimension_names": "show_dimension_names",
        "open_question_code": "open_question.code",
        "low_below": "scoring.advice_low_below",
        "high_from": "scoring.advice_high_from",
        "minimum_dimensions_for_total": "scoring.minimum_dimensions_for_total",
    },
)
POINTS = TomlTable(SCALE.columns, {"value": "value", **_worded("text", "text")})
DIMENSION = TomlTable(
    DIMENSIONS.columns,
    {
        "code": "code",
        "name": "name",
        "name_en": "name_en",
        "name_fr": "name_fr",
        "minimum_answered": "minimum_answered",
        **{f"description{ending}": f"description{ending}" for ending in ENDINGS},
        **{
            f"advice_{band}{ending}": f"advice.{band}{ending}"
            for band in ("low", "middle", "high")
            for ending in ENDINGS
        },
    },
    frozenset(DERIVED),
)
ITEM = TomlTable(
    ITEMS.columns,
    {
        "code": "code",
        "dimension_code": "dimension",
        "reversed": "reversed",
        **_worded("text", "text"),
        **_worded("help", "help"),
    },
)
ASKED = TomlTable(
    BACKGROUND.columns, {"code": "code", **_worded("text", "text")}, frozenset({"options"})
)
ANSWER = TomlTable(
    OPTIONS.columns,
    {"question_code": "question", "code": "code", **_worded("text", "text")},
)
WORDS = TomlTable(
    TRANSLATIONS.columns,
    {"language": "language", "path": "path", "dutch": "dutch", "words": "words"},
)
# What the file has at its outer level, besides what OWN and RULES read.
OUTER = frozenset(
    {"scale.min", "scale.max", "scale.options", "dimensions", "items", "outcome_items"}
    | {"scoring.minimum_answered", "scoring.reversed_formula", "scoring.dimension_formula"}
    | {
        "privacy.placeholders",
        "background",
        "languages",
        "translations",
        "translated_from",
        *DERIVED,
    }
)


def readings(data: Mapping[str, Any]) -> dict[str, Reading]:
    """The rows of a TOML file, by the name of their sheet."""
    both = TomlTable((*TEXTS.columns, *SETTINGS.columns), {**OWN.keys, **RULES.keys}, OUTER)
    own = both.read(data, "")
    scale = data.get("scale")
    points = scale.get("options", []) if isinstance(scale, Mapping) else []
    items = ITEM.read(data.get("items", []), "items")
    outcomes = ITEM.read(data.get("outcome_items", []), "outcome_items")
    return {
        TEXTS.name: Reading(OWN.read(data, "").raws, own.problems),
        SETTINGS.name: Reading(RULES.read(data, "").raws, []),
        SCALE.name: POINTS.read(points, "scale › options"),
        DIMENSIONS.name: DIMENSION.read(_with_minimums(data), "dimensions"),
        ITEMS.name: Reading([*items.raws, *outcomes.raws], [*items.problems, *outcomes.problems]),
        BACKGROUND.name: ASKED.read(data.get("background", []), "background"),
        OPTIONS.name: ANSWER.read(_options(data.get("background")), "background › options"),
        TRANSLATIONS.name: WORDS.read(_translations(data), "translations"),
    }


def _options(background: Any) -> list[Any]:
    """The answers of all questions, each with the code of its question."""
    questions = background if isinstance(background, list) else []
    return [
        {"question": question.get("code"), **option} if isinstance(option, Mapping) else option
        for question in questions
        if isinstance(question, Mapping)
        for option in question.get("options", [])
    ]


def _translations(data: Mapping[str, Any]) -> Any:
    """Words by language and path as rows; the Dutch they belong to is that of this file."""
    tables, dutch = data.get("translations", {}), data.get("translated_from", {})
    if not isinstance(tables, Mapping) or not isinstance(dutch, Mapping):
        return tables
    return [
        {
            "language": code,
            "path": path,
            "dutch": (dutch.get(code) or {}).get(path),
            "words": words,
        }
        for code, texts in tables.items()
        if isinstance(texts, Mapping)
        for path, words in texts.items()
    ]


def _with_minimums(data: Mapping[str, Any]) -> Any:
    """The dimensions, each with the number that the starter files keep under [scoring]."""
    dimensions, scoring = data.get("dimensions", []), data.get("scoring")
    minimums = scoring.get("minimum_answered") if isinstance(scoring, Mapping) else None
    if not isinstance(dimensions, list) or not isinstance(minimums, Mapping):
        return dimensions
    return [
        {"minimum_answered": minimums.get(str(one.get("code"))), **one}
        if isinstance(one, Mapping)
        else one
        for one in dimensions
    ]


def toml_data(content: Mapping[str, Sequence[Record]]) -> dict[str, Any]:
    """The rows as data for TOML, which `surveys.domain.interchange.from_toml` reads too."""
    texts = content[TEXTS.name][0].values
    settings = content[SETTINGS.name][0].values
    own, rules = OWN.write(texts), RULES.write(settings)
    values = [record.values["value"] for record in content[SCALE.name]] or [1]
    dimensions = [record.values for record in content[DIMENSIONS.name]]
    items = [record.values for record in content[ITEMS.name]]
    scale = own.pop("scale", {})
    question = {**rules.pop("open_question", {}), **own.pop("open_question", {})}
    minimums = {one["code"]: one["minimum_answered"] for one in dimensions}
    if len(minimums) == len(dimensions):
        dimensions = [{**one, "minimum_answered": None} for one in dimensions]
    scoring = rules.pop("scoring", {}) | {"minimum_answered": minimums}
    own["privacy"] = own.get("privacy", {}) | {
        "placeholders": [name for name in PLACEHOLDERS if f"{{{{{name}}}}}" in texts["privacy"]]
    }
    return {
        "key": rules.pop("key", ""),
        "version": 1,
        **{name: own.pop(name) for name in list(own) if not isinstance(own[name], dict)},
        **rules,
        **own,
        "scale": {
            "min": min(values),
            "max": max(values),
            "options": [POINTS.write(record.values) for record in content[SCALE.name]],
            **scale,
        },
        "scoring": scoring,
        "dimensions": [DIMENSION.write(one) for one in dimensions],
        "items": [ITEM.write(one) for one in items if one["dimension_code"]],
        "outcome_items": [ITEM.write(one) for one in items if not one["dimension_code"]],
        **({"open_question": question} if question else {}),
        **_background_data(content),
        **_translation_data(content),
    }


def _background_data(content: Mapping[str, Sequence[Record]]) -> dict[str, Any]:
    options = [record.values for record in content.get(OPTIONS.name, ())]
    questions = [
        ASKED.write(record.values)
        | {
            "options": [
                ANSWER.write({**option, "question_code": ""})
                for option in options
                if option["question_code"] == record.values["code"]
            ]
        }
        for record in content.get(BACKGROUND.name, ())
    ]
    return {"background": questions} if questions else {}


def _translation_data(content: Mapping[str, Sequence[Record]]) -> dict[str, Any]:
    words: dict[str, dict[str, str]] = {}
    dutch: dict[str, dict[str, str]] = {}
    for record in content.get(TRANSLATIONS.name, ()):
        one = record.values
        if not one.get("words"):
            continue
        words.setdefault(one["language"], {})[one["path"]] = one["words"]
        dutch.setdefault(one["language"], {})[one["path"]] = one["dutch"]
    return {"translations": words, "translated_from": dutch} if words else {}
