"""Questionnaires: the rows of editors as domain object, and the versions to start a survey with."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from surveys.domain import questionnaire as domain
from surveys.domain.interchange import from_dict
from surveys.models import (
    BackgroundQuestion,
    Dimension,
    Item,
    Questionnaire,
    QuestionnaireVersion,
)

PLACEHOLDERS = ("organisatie", "minimum_groep", "bewaren_tot", "contactpersoon", "contact_email")


def latest_versions() -> QuerySet[QuestionnaireVersion]:
    """The newest version of each questionnaire that is published now, by title."""
    newest = QuestionnaireVersion.objects.filter(questionnaire=OuterRef("questionnaire"))
    return (
        QuestionnaireVersion.objects.filter(
            pk=Subquery(newest.order_by("-number").values("pk")[:1]), questionnaire__live=True
        )
        .select_related("questionnaire")
        .defer("definition")
        .order_by("questionnaire__title")
    )


def newest_version(key: str) -> QuestionnaireVersion | None:
    """The newest version of a questionnaire that is published now, if any: one query."""
    return _published(key).order_by("-number").first()


def has_version(key: str) -> bool:
    """Whether a questionnaire is published now: one query."""
    return _published(key).exists()


def _published(key: str) -> QuerySet[QuestionnaireVersion]:
    return QuestionnaireVersion.objects.filter(questionnaire__key=key, questionnaire__live=True)


def definition_of(questionnaire: Questionnaire, *, number: int) -> domain.Questionnaire:
    """What the editors wrote in the site's own variants, as version `number`.

    Raises QuestionnaireError with every problem when it can't be used.
    """
    return from_dict(data_of(questionnaire, number=number))


def data_of(questionnaire: Questionnaire, *, number: int) -> dict[str, Any]:
    """The same as plain data, also of a draft that isn't usable yet."""
    points = questionnaire.scale_points.all()
    values = [point.value for point in points] or [0]
    items = list(questionnaire.items.all())
    options = list(questionnaire.background_options.all())
    background = [_background(row, options) for row in questionnaire.background_questions.all()]
    return {
        "key": questionnaire.key,
        "version": number,
        "title": _variants(questionnaire, "title"),
        "intro": _variants(questionnaire, "intro"),
        "privacy": _variants(questionnaire, "privacy"),
        "placeholders": [
            name for name in PLACEHOLDERS if f"{{{{{name}}}}}" in questionnaire.privacy
        ],
        "duration_minutes": questionnaire.duration_minutes,
        "minimum_group": questionnaire.minimum_group,
        "shuffle_items": questionnaire.shuffle_items,
        "show_dimension_names": questionnaire.show_dimension_names,
        "scale": {
            "minimum": min(values),
            "maximum": max(values),
            "options": [
                {"value": point.value, "label": _variants(point, "text")} for point in points
            ],
            "not_applicable": _variants(questionnaire, "not_applicable") or None,
        },
        "low_below": questionnaire.low_below,
        "high_from": questionnaire.high_from,
        "minimum_dimensions_for_total": questionnaire.minimum_dimensions_for_total,
        "dimensions": [_dimension(row) for row in questionnaire.dimensions.all()],
        "items": [
            {**_item(row), "dimension": row.dimension_code} for row in items if row.dimension_code
        ],
        "outcome_items": [_item(row) for row in items if not row.dimension_code],
        "open_question": _open_question(questionnaire),
        **({"background": background} if background else {}),
    }


def newest_draft(questionnaire: Questionnaire) -> Questionnaire:
    """The questionnaire as an editor sees it now, whatever is published."""
    return questionnaire.get_latest_revision_as_object()


def _variants(row: object, name: str) -> dict[str, str]:
    """{"nl": row.name, "plain": row.name_plain, …} for the fields that exist and are filled."""
    fields = {variant: f"{name}_{variant}" for variant in ("plain", "en", "fr")}
    words = {variant: getattr(row, field, "") for variant, field in {"nl": name, **fields}.items()}
    return {variant: text for variant, text in words.items() if text}


def _dimension(row: Dimension) -> dict[str, object]:
    # Pages that help are links of their own (InspirationLink), which editors may change later.
    return {
        "code": row.code,
        "name": _variants(row, "name"),
        "description": _variants(row, "description"),
        "minimum_answered": row.minimum_answered,
        "advice": {
            "low": _variants(row, "advice_low"),
            "middle": _variants(row, "advice_middle"),
            "high": _variants(row, "advice_high"),
        },
        "tips": [],
        "methods": [],
        "card_sets": [],
    }


def _item(row: Item) -> dict[str, object]:
    explained = {"help": _variants(row, "help")} if row.help else {}
    return {"code": row.code, "reversed": row.reversed, "text": _variants(row, "text"), **explained}


def _background(row: BackgroundQuestion, options: list[Any]) -> dict[str, object]:
    return {
        "code": row.code,
        "text": _variants(row, "text"),
        "options": [
            {"code": option.code, "label": _variants(option, "text")}
            for option in options
            if option.question_code == row.code
        ],
    }


def _open_question(questionnaire: Questionnaire) -> dict[str, object] | None:
    if not questionnaire.open_question:
        return None
    return {
        "code": questionnaire.open_question_code,
        "text": _variants(questionnaire, "open_question"),
        "hint": _variants(questionnaire, "open_hint"),
    }
