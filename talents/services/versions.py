"""Freezing a talent set, so that a map keeps the words it began with."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from talents.domain.talent_set import (
    BASE_LANGUAGE,
    FAMILY_WORDS,
    RULES,
    TALENT_WORDS,
    WORDS,
    content_hash,
)
from talents.models import Family, Talent, TalentSet, TalentSetVersion


@transaction.atomic
def freeze(*, talent_set: TalentSet) -> TalentSetVersion:
    """The version that holds what the set says now; a new one only when that has changed."""
    content = content_of(talent_set)
    digest = content_hash(content)
    # Two maps opened at once must not both make version 2.
    TalentSet.objects.select_for_update().get(pk=talent_set.pk)
    versions = TalentSetVersion.objects.filter(talent_set=talent_set)
    found = versions.filter(content_hash=digest).first()
    if found:
        return found
    return TalentSetVersion.objects.create(
        talent_set=talent_set,
        number=1 + max(versions.values_list("number", flat=True), default=0),
        content=content,
        content_hash=digest,
    )


def content_of(talent_set: TalentSet) -> dict[str, Any]:
    """The set as plain data for JSON, in the shape that `domain.talent_set.read` takes."""
    families = {family.pk: family for family in talent_set.families.all()}
    return {
        **{name: getattr(talent_set, name) for name in RULES},
        **_words(talent_set, WORDS),
        "families": [_family(family) for family in families.values()],
        "talents": [
            _talent(talent, families[talent.family_id])
            for talent in talent_set.talents.all()
            if talent.family_id in families
        ],
    }


def _family(family: Family) -> dict[str, Any]:
    facts = {"key": family.key, "color": family.color, "icon": family.icon}
    return facts | _words(family, FAMILY_WORDS)


def _talent(talent: Talent, family: Family) -> dict[str, Any]:
    return {"key": talent.key, "family": family.key} | _words(talent, TALENT_WORDS)


def _words(source: Any, names: tuple[str, ...]) -> Mapping[str, Any]:
    return {name: {BASE_LANGUAGE: getattr(source, name)} for name in names}
