"""Sorting the cards and choosing from them."""

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talents.domain.sorting import Pile
from talents.domain.talent_set import TalentSet
from talents.models import Choice, MapMember
from talents.services.running import refuse_when_ended


@transaction.atomic
def save_sorting(*, member: MapMember, piles: Mapping[str, Pile]) -> None:
    """Replace how a person sorted the cards so far, by key; nobody but they ever sees it.

    Raises ValidationError for unknown talents, and when the map has ended.
    """
    refuse_when_ended(member.talent_map)
    _refuse_unknown(member.talent_map.talent_set, piles)
    member.sorted = {key: Pile(pile).value for key, pile in piles.items()}
    member.save(update_fields=["sorted"])


@transaction.atomic
def forget_sorting(*, member: MapMember) -> None:
    """Delete how a person sorted the cards; what they chose stays."""
    member.sorted = {}
    member.save(update_fields=["sorted"])


@transaction.atomic
def save_choices(*, member: MapMember, talents: Collection[str], wants_to_learn: str = "") -> None:
    """Replace what a person chose, by the keys of the talents.

    Raises ValidationError for too few, too many or unknown talents, for wanting to learn what is
    already chosen, and when the map has ended.
    """
    refuse_when_ended(member.talent_map)
    chosen = set(talents)
    check_choices(member.talent_map.talent_set, chosen, wants_to_learn)
    # A form sent twice must not add the same choice twice.
    MapMember.objects.select_for_update().get(pk=member.pk)
    member.choices.exclude(talent__in=chosen).delete()
    kept = set(member.choices.values_list("talent", flat=True))
    Choice.objects.bulk_create(Choice(member=member, talent=key) for key in sorted(chosen - kept))
    member.wants_to_learn = wants_to_learn
    if member.example_talent not in chosen:
        member.example_talent = ""
    member.save(update_fields=["wants_to_learn", "example_talent"])


def check_choices(talent_set: TalentSet, talents: Collection[str], wants_to_learn: str) -> None:
    """Raise ValidationError unless these keys are a choice that the set allows."""
    _refuse_unknown(talent_set, [*talents, *([wants_to_learn] if wants_to_learn else [])])
    if len(talents) < talent_set.min_choices:
        message = ngettext(
            "Choose at least %(count)d talent.",
            "Choose at least %(count)d talents.",
            talent_set.min_choices,
        )
        raise ValidationError({"talents": message % {"count": talent_set.min_choices}})
    if len(talents) > talent_set.max_choices:
        message = ngettext(
            "Choose at most %(count)d talent.",
            "Choose at most %(count)d talents.",
            talent_set.max_choices,
        )
        raise ValidationError({"talents": message % {"count": talent_set.max_choices}})
    if wants_to_learn and not talent_set.max_wants_to_learn:
        raise ValidationError({"wants_to_learn": _("You can't choose this here.")})
    if wants_to_learn in talents:
        raise ValidationError(
            {"wants_to_learn": _("You already chose this talent. Choose another one to learn.")}
        )


def _refuse_unknown(talent_set: TalentSet, keys: Collection[str]) -> None:
    if any(talent_set.talent(key) is None for key in keys):
        raise ValidationError(_("Choose talents from the cards of this map."))
