"""Questionnaires from rows that were compared with what there is."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from content.spreadsheets.comparing import Entry
from content.spreadsheets.rows import rows_of, save_rows
from surveys.models import Language, Questionnaire, Translation
from surveys.queries.questionnaires import newest_draft


@transaction.atomic
def save_questionnaire(
    *,
    questionnaire: Questionnaire | None,
    values: Mapping[str, Any],
    parts: Mapping[str, Sequence[Entry]],
    translations: Sequence[Mapping[str, str]],
    user: Any,
) -> Questionnaire:
    """A new draft, or a new questionnaire; what is published stays as it is.

    `parts` are the rows by the name of their relation. Translations aren't part of drafts.
    """
    is_new = questionnaire is None
    if questionnaire is None:
        saved = Questionnaire(live=False)
    else:
        saved = newest_draft(Questionnaire.objects.get(pk=questionnaire.pk))
    for name, value in values.items():
        setattr(saved, name, value)
    for name, entries in parts.items():
        model = Questionnaire._meta.get_field(name).related_model
        if not is_new:
            rows = rows_of(entries, model)
            for place, row in enumerate(rows):
                row.sort_order = place
            setattr(saved, name, rows)
            continue
        if saved.pk is None:
            saved.save()
        save_rows(entries, model, {"questionnaire": saved})
    _save_translations(saved, translations)
    saved.save_revision(user=user, clean=False, log_action=True)
    return saved


def _save_translations(
    questionnaire: Questionnaire, translations: Sequence[Mapping[str, str]]
) -> None:
    """The translations of the file, and no others: five queries at most per language."""
    texts: dict[str, dict[str, dict[str, str]]] = {}
    for one in translations:
        words = {"words": one["words"], "dutch": one["dutch"]}
        texts.setdefault(one["language"], {})[one["path"]] = words
    questionnaire.translations.exclude(language__code__in=texts).delete()
    for language in Language.objects.filter(code__in=texts):
        Translation.objects.update_or_create(
            questionnaire=questionnaire, language=language, defaults={"texts": texts[language.code]}
        )
