"""What a talent set says at this moment."""

from typing import Any

from talents.domain.talent_set import FAMILY_WORDS, RULES, TALENT_WORDS, WORDS, texts_of
from talents.models import Family, Talent, TalentSet


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


def _words(source: Any, names: tuple[str, ...]) -> dict[str, dict[str, str]]:
    return {name: texts_of(source, name) for name in names}
