"""The translations of the starter talent set."""

from collections.abc import Mapping
from typing import Any

from talents.domain.talent_set import TRANSLATIONS
from talents.models import TalentSet


def flat(table: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a table: what is `name` in its table `en` becomes `name_en`."""
    fields = {name: value for name, value in table.items() if name not in TRANSLATIONS}
    return fields | {
        f"{name}_{language}": text
        for language in TRANSLATIONS
        for name, text in table.get(language, {}).items()
    }


def add_translations(content: Mapping[str, Any]) -> None:
    """Translate what still says in Dutch what the starter set says; nothing that is there goes."""
    talent_set = TalentSet.objects.filter(slug=content["set"]["slug"]).first()
    if talent_set is None:
        return
    families = {family.key: family for family in talent_set.families.all()}
    talents = {talent.key: talent for talent in talent_set.talents.all()}
    pairs = [
        (talent_set, content["set"]),
        *((families.get(table["key"]), table) for table in content["families"]),
        *((talents.get(table["key"]), table) for table in content["talents"]),
    ]
    for item, table in pairs:
        if item is not None:
            _translate(item, table)


def _translate(item: Any, table: Mapping[str, Any]) -> None:
    for language in TRANSLATIONS:
        for name, text in table[language].items():
            field = f"{name}_{language}"
            if getattr(item, name) == table[name] and not getattr(item, field):
                setattr(item, field, text)
    item.save()
