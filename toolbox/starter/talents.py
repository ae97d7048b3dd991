"""Loads the starter talent set."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from talents.domain.talent_set import TRANSLATIONS, WORDS
from talents.models import Family, Talent, TalentSet
from toolbox.starter.reading import first_time, read
from toolbox.starter.talent_translations import add_translations, flat

FAMILY_ICONS = {
    "hart": "heart",
    "hoofd": "brain",
    "handen": "hand",
    "vonk": "sparkles",
    "kring": "users-round",
}
OWN_FIELDS = (
    "slug",
    "title",
    "summary",
    "min_choices",
    "max_choices",
    "max_wants_to_learn",
    *WORDS,
    *(f"{name}_{language}" for name in WORDS for language in TRANSLATIONS),
)


@transaction.atomic
def load_talents() -> None:
    """Load the talent set once; what editors change or delete stays that way.

    A set from before there were translations gets them, once too.
    """
    content = read("talents")
    slug = content["set"]["slug"]
    is_new, is_untranslated = first_time(f"talent-set:{slug}"), first_time(f"translations:{slug}")
    if is_new:
        _create(content)
    elif is_untranslated:
        add_translations(content)


def _create(content: Mapping[str, Any]) -> None:
    start = flat(content["set"])
    talent_set = TalentSet(
        **{name: start[name] for name in OWN_FIELDS},
        instructions="\n".join(start["instructions"]),
    )
    talent_set.save()
    families = {
        family["key"]: Family.objects.create(
            talent_set=talent_set,
            sort_order=order,
            icon=FAMILY_ICONS[family["key"]],
            **flat(family),
        )
        for order, family in enumerate(content["families"])
    }
    for order, talent in enumerate(content["talents"]):
        fields = flat(talent) | {"family": families[talent["family"]]}
        Talent.objects.create(talent_set=talent_set, sort_order=order, **fields)
