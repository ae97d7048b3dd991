"""Talent sets from rows that were compared with what there is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log

from content.spreadsheets.comparing import Entry, Status
from content.spreadsheets.rows import remove_rows, save_rows
from talents.models import Family, Talent, TalentSet

LONGEST_KEY = 50  # leaves room for a number behind it


@transaction.atomic
def save_talent_set(
    *,
    talent_set: TalentSet | None,
    values: Mapping[str, Any],
    families: Sequence[Entry],
    talents: Sequence[Entry],
    user: Any,
) -> TalentSet:
    """Change what editors write, or make a new set; a key that was given never changes.

    A talent's row has `family_name`, the name of one of the families.
    """
    is_new = talent_set is None
    saved = TalentSet() if is_new else TalentSet.objects.get(pk=talent_set.pk)
    for name, value in values.items():
        setattr(saved, name, value)
    saved.save()
    save_rows(_with_keys(families), Family, {"talent_set": saved})
    by_name = {family.name.strip(): family for family in Family.objects.filter(talent_set=saved)}
    placed = [_in_family(entry, by_name) for entry in _with_keys(talents)]
    remove_rows(placed, Talent)
    save_rows(placed, Talent, {"talent_set": saved})
    remove_rows(families, Family)  # last: until now they may have had talents
    log(instance=saved, action="wagtail.create" if is_new else "wagtail.edit", user=user)
    return saved


def _with_keys(entries: Sequence[Entry]) -> list[Entry]:
    """New rows with a key that no other row has: their own, or one made of their name."""
    taken = {entry.before.handle for entry in entries if entry.before}
    result = []
    for entry in entries:
        if entry.status is Status.NEW:
            key = _free_key(entry.after.handle or entry.after.values["name"], taken)
            taken.add(key)
            values = {**entry.after.values, "key": key}
            entry = replace(entry, after=replace(entry.after, values=values))
        result.append(entry)
    return result


def _free_key(text: str, taken: Iterable[str]) -> str:
    base = slugify(text)[:LONGEST_KEY] or "talent"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key


def _in_family(entry: Entry, families: Mapping[str, Family]) -> Entry:
    """The row with its family itself in the place of the family's name."""
    if entry.after is None or "family_name" not in entry.after.values:
        return entry
    values = dict(entry.after.values)
    values["family"] = families[values.pop("family_name")]
    named = tuple("family" if name == "family_name" else name for name in entry.differences)
    return replace(entry, after=replace(entry.after, values=values), differences=named)
