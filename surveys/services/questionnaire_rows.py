"""Questionnaires from rows that were compared with what there is."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from content.spreadsheets.comparing import Entry
from content.spreadsheets.rows import remove_rows, save_rows
from surveys.models import Dimension, Item, Questionnaire, ScalePoint

Entries = Sequence[Entry]


@transaction.atomic
def save_questionnaire(
    *,
    questionnaire: Questionnaire | None,
    values: Mapping[str, Any],
    scale: Entries,
    dimensions: Entries,
    items: Entries,
    user: Any,
) -> Questionnaire:
    """Change what editors write, or make a new one; published versions stay as they are."""
    is_new = questionnaire is None
    saved = Questionnaire() if is_new else Questionnaire.objects.get(pk=questionnaire.pk)
    for name, value in values.items():
        setattr(saved, name, value)
    saved.save()
    for entries, model in ((scale, ScalePoint), (dimensions, Dimension), (items, Item)):
        remove_rows(entries, model)
        save_rows(entries, model, {"questionnaire": saved})
    log(instance=saved, action="wagtail.create" if is_new else "wagtail.edit", user=user)
    return saved
