"""Loads the starter talent set."""

from django.db import transaction

from talents.models import Family, Talent, TalentSet
from toolbox.starter.reading import first_time, read

FAMILY_ICONS = {
    "hart": "heart",
    "hoofd": "brain",
    "handen": "hand",
    "vonk": "sparkles",
    "kring": "users-round",
}


@transaction.atomic
def load_talents() -> None:
    """Load the talent set once; what editors change or delete stays that way."""
    content = read("talents")
    start = content["set"]
    if not first_time(f"talent-set:{start['slug']}"):
        return
    same_name = (
        "slug",
        "title",
        "summary",
        "ask_me_prefix",
        "min_choices",
        "max_choices",
        "max_wants_to_learn",
        "consent_text",
        "open_field_title",
        "open_field_question",
    )
    talent_set = TalentSet(
        **{name: start[name] for name in same_name},
        instructions="\n".join(start["instructions"]),
    )
    talent_set.save()
    families = {
        family["key"]: Family.objects.create(
            talent_set=talent_set, sort_order=order, icon=FAMILY_ICONS[family["key"]], **family
        )
        for order, family in enumerate(content["families"])
    }
    for order, talent in enumerate(content["talents"]):
        fields = talent | {"family": families[talent["family"]]}
        Talent.objects.create(talent_set=talent_set, sort_order=order, **fields)
