"""Bringing questionnaires in, and publishing versions of them."""

from dataclasses import replace

from django.db import transaction

from surveys.domain import questionnaire as domain
from surveys.domain.interchange import content_hash, from_dict, to_dict
from surveys.domain.texts import BASE_VARIANT, VARIANTS, Text
from surveys.models import (
    BackgroundOption,
    BackgroundQuestion,
    Dimension,
    Item,
    Questionnaire,
    QuestionnaireVersion,
    ScalePoint,
)
from surveys.queries.questionnaires import data_of
from surveys.queries.translations import with_languages
from surveys.services.translations import take_over_languages


@transaction.atomic
def import_questionnaire(*, definition: domain.Questionnaire) -> Questionnaire:
    """Create the editable rows of a questionnaire. Raises IntegrityError when its key exists."""
    questionnaire = Questionnaire.objects.create(
        key=definition.key,
        **_fields("title", definition.title),
        **_fields("intro", definition.intro),
        **_fields("privacy", definition.privacy),
        **_fields("not_applicable", definition.scale.not_applicable),
        **_open_question(definition.open_question),
        duration_minutes=definition.duration_minutes,
        minimum_group=definition.minimum_group,
        shuffle_items=definition.shuffle_items,
        show_dimension_names=definition.show_dimension_names,
        low_below=definition.low_below,
        high_from=definition.high_from,
        minimum_dimensions_for_total=definition.minimum_dimensions_for_total,
    )
    ScalePoint.objects.bulk_create(
        ScalePoint(
            questionnaire=questionnaire,
            sort_order=place,
            value=option.value,
            **_fields("text", option.label),
        )
        for place, option in enumerate(definition.scale.options)
    )
    Dimension.objects.bulk_create(
        Dimension(
            questionnaire=questionnaire,
            sort_order=place,
            code=dimension.code,
            **_fields("name", dimension.name),
            **_fields("description", dimension.description),
            minimum_answered=dimension.minimum_answered,
            **_fields("advice_low", dimension.advice_low),
            **_fields("advice_middle", dimension.advice_middle),
            **_fields("advice_high", dimension.advice_high),
        )
        for place, dimension in enumerate(definition.dimensions)
    )
    Item.objects.bulk_create(
        Item(
            questionnaire=questionnaire,
            sort_order=place,
            code=item.code,
            dimension_code=item.dimension or "",
            reversed=item.reversed,
            **_fields("text", item.text),
            **_fields("help", item.help),
        )
        for place, item in enumerate(definition.all_items)
    )
    BackgroundQuestion.objects.bulk_create(
        BackgroundQuestion(
            questionnaire=questionnaire,
            sort_order=place,
            code=question.code,
            **_fields("text", question.text),
        )
        for place, question in enumerate(definition.background)
    )
    options = [(asked.code, option) for asked in definition.background for option in asked.options]
    BackgroundOption.objects.bulk_create(
        BackgroundOption(
            questionnaire=questionnaire,
            sort_order=place,
            question_code=code,
            code=option.code,
            **_fields("text", option.label),
        )
        for place, (code, option) in enumerate(options)
    )
    take_over_languages(questionnaire=questionnaire, definition=definition)
    return questionnaire


@transaction.atomic
def publish_version(*, questionnaire: Questionnaire) -> QuestionnaireVersion:
    """Freeze what the editors wrote; without a change, the newest version that exists.

    Added languages that are complete come along. Raises QuestionnaireError, with every problem,
    when it can't be used.
    """
    Questionnaire.objects.select_for_update().get(pk=questionnaire.pk)
    newest = questionnaire.versions.order_by("-number").first()
    data = data_of(questionnaire, number=newest.number if newest else 1)
    definition = from_dict(with_languages(questionnaire, data, only_complete=True))
    if newest and newest.content_hash == content_hash(definition):
        return newest
    if newest:
        definition = replace(definition, version=newest.number + 1)
    return QuestionnaireVersion.objects.create(
        questionnaire=questionnaire,
        number=definition.version,
        definition=to_dict(definition),
        content_hash=content_hash(definition),
    )


def _fields(name: str, text: Text | None) -> dict[str, str]:
    """{"name": Dutch, "name_en": English, …} for the variants that were written."""
    words = text.as_dict() if text else {}
    return {
        name if variant == BASE_VARIANT else f"{name}_{variant}": value
        for variant, value in words.items()
        if variant in VARIANTS
    }


def _open_question(question: domain.OpenQuestion | None) -> dict[str, str]:
    if question is None:
        return {}
    return {
        "open_question_code": question.code,
        **_fields("open_question", question.text),
        **_fields("open_hint", question.hint),
    }
