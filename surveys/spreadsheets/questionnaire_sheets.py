"""The sheets of a questionnaire."""

from collections.abc import Callable

from django import forms

from content.spreadsheets.columns import Column
from content.spreadsheets.field_sheets import FieldSheet
from content.spreadsheets.sheets import TableSheet
from surveys.models import (
    BackgroundOption,
    BackgroundQuestion,
    Dimension,
    Item,
    Questionnaire,
    ScalePoint,
)

LANGUAGES = (
    ("Nederlands", ""),
    ("eenvoudig Nederlands", "_plain"),
    ("Engels", "_en"),
    ("Frans", "_fr"),
)


def _own(name: str, header: str, example: str = "") -> Column:
    return Column(name, header, Questionnaire, example=example)


def _worded(model: type, example: str) -> tuple[Column, ...]:
    return tuple(
        Column(f"text{added}", header, model, example="" if added else example, width=50)
        for header, added in LANGUAGES
    )


def _free(longest: int) -> Callable[[], forms.Field]:
    return lambda: forms.CharField(max_length=longest)


TEXTS = FieldSheet(
    "Teksten",
    (
        _own("title", "titel", "Hoe leren wij?"),
        _own("intro", "welkomsttekst", "Fijn dat je meedoet. Het duurt zeven minuten."),
        _own("privacy", "privacytekst", "Deze bevraging gebeurt door {{organisatie}}."),
        _own("open_question", "open vraag", "Wat zou jou helpen om op je werk te leren?"),
        _own("open_hint", "hint bij de open vraag", "Noem geen namen."),
        _own("not_applicable", "label niet van toepassing", "Niet van toepassing"),
    ),
    LANGUAGES,
)
SETTINGS = FieldSheet(
    "Instellingen",
    (
        _own("key", "sleutel", "hoe-leren-wij"),
        _own("open_question_code", "code van de open vraag", "OPEN"),
        _own("duration_minutes", "minuten om in te vullen"),
        _own("minimum_group", "kleinste groep met een resultaat"),
        _own("shuffle_items", "stellingen door elkaar"),
        _own("show_dimension_names", "namen van dimensies tonen"),
        _own("low_below", "laag onder"),
        _own("high_from", "hoog vanaf"),
        _own("minimum_dimensions_for_total", "dimensies nodig voor een totaal"),
    ),
)
SCALE = TableSheet(
    "Schaal",
    (Column("value", "waarde", ScalePoint, example="1"), *_worded(ScalePoint, "Niet akkoord")),
)
DIMENSIONS = TableSheet(
    "Dimensies",
    (
        Column("code", "code", Dimension, example="KEN"),
        Column("name", "naam", Dimension, example="Kennis delen", width=30),
        Column("name_en", "naam in het Engels", Dimension, width=30),
        Column("name_fr", "naam in het Frans", Dimension, width=30),
        Column("description", "omschrijving", Dimension, example="We delen veel.", width=40),
        Column("minimum_answered", "antwoorden nodig", Dimension, example="1"),
        Column("advice_low", "advies bij laag", Dimension, example="Begin klein.", width=50),
        Column("advice_middle", "advies bij midden", Dimension, example="Ga zo door.", width=50),
        Column("advice_high", "advies bij hoog", Dimension, example="Vertel het verder.", width=50),
        *(
            Column(f"{name}_{variant}", f"{label} in het {language}", Dimension, width=40)
            for variant, language in (("en", "Engels"), ("fr", "Frans"))
            for name, label in (
                ("description", "omschrijving"),
                ("advice_low", "advies bij laag"),
                ("advice_middle", "advies bij midden"),
                ("advice_high", "advies bij hoog"),
            )
        ),
    ),
)
ITEMS = TableSheet(
    "Stellingen",
    (
        Column("code", "code", Item, example="KEN1"),
        Column("dimension_code", "dimensie", Item, example="KEN"),
        Column("reversed", "omgekeerd", Item, example="nee"),
        *_worded(Item, "Bij ons vertellen collega’s wat ze leren."),
        Column("help", "uitleg", Item, width=40),
        Column("help_plain", "uitleg in eenvoudig Nederlands", Item, width=40),
        Column("help_en", "uitleg in het Engels", Item, width=40),
        Column("help_fr", "uitleg in het Frans", Item, width=40),
    ),
)
# Files from before these sheets existed leave what is there as it is.
BACKGROUND = TableSheet(
    "Achtergrondvragen",
    (
        Column("code", "code", BackgroundQuestion, example="FUN"),
        *_worded(BackgroundQuestion, "Wat voor werk doe je vooral?"),
    ),
    is_optional=True,
)
OPTIONS = TableSheet(
    "Achtergrondantwoorden",
    (
        Column("question_code", "vraag", BackgroundOption, example="FUN"),
        Column("code", "code", BackgroundOption, example="A"),
        *_worded(BackgroundOption, "Ik werk met cliënten"),
    ),
    is_optional=True,
)
TRANSLATIONS = TableSheet(
    "Vertalingen",
    (
        Column("language", "taal", make_field=_free(35)),
        Column("path", "tekst", make_field=_free(60), width=24),
        Column("dutch", "Nederlands", make_field=_free(4000), width=50),
        Column("words", "vertaling", make_field=_free(4000), width=50),
    ),
    is_optional=True,
)
SHEETS = (TEXTS, SETTINGS, SCALE, DIMENSIONS, ITEMS, BACKGROUND, OPTIONS, TRANSLATIONS)
