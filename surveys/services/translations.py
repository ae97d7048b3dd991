"""Saving what a questionnaire says in an added language."""

from collections.abc import Collection, Mapping

from django.db import transaction

from surveys.domain.interchange import to_dict
from surveys.domain.questionnaire import Questionnaire as Definition
from surveys.domain.texts import VARIANTS
from surveys.domain.wording import dutch_texts
from surveys.models import Language, Questionnaire, Translation
from surveys.queries.questionnaires import data_of
from surveys.queries.translations import language_words


@transaction.atomic
def save_translation(
    *,
    questionnaire: Questionnaire,
    language: Language,
    words: Mapping[str, str],
    confirmed: Collection[str] = (),
) -> Translation:
    """Keep what was written, by path; the rest of the translation stays as it is.

    New and changed words belong to the Dutch text of `questionnaire` as it is given; so do words
    at `confirmed` paths, which an editor found still right.
    """
    row, _created = Translation.objects.select_for_update().get_or_create(
        questionnaire=questionnaire, language=language
    )
    texts = dict(row.texts)
    for path, dutch in dutch_texts(data_of(questionnaire, number=1)).items():
        if path not in words:
            continue
        written, before = words[path].strip(), texts.get(path)
        if not written:
            texts.pop(path, None)
        elif before is None or before["words"] != written or path in confirmed:
            texts[path] = {"words": written, "dutch": dutch}
    row.texts = texts
    row.save()
    return row


@transaction.atomic
def take_over_languages(*, questionnaire: Questionnaire, definition: Definition) -> None:
    """Keep the added languages of a definition; a language that exists keeps its phrases."""
    data = to_dict(definition)
    for one in definition.languages:
        language, _created = Language.objects.get_or_create(
            code=one.code,
            defaults={
                "name": one.name,
                "direction": one.direction,
                "phrases": dict(one.phrases),
            },
        )
        if one.code not in VARIANTS:
            Translation.objects.update_or_create(
                questionnaire=questionnaire,
                language=language,
                defaults={"texts": language_words(data, one.code)},
            )
