"""Joining a map, and what a person does with their own place on it."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talents.domain.secrets import hashed, new_secret
from talents.domain.talent_set import TalentSet
from talents.models import Choice, MapMember, TalentMap

# A shared link must not fill the database; no team is this large.
MOST_MEMBERS = 150


@transaction.atomic
def join_map(*, talent_map: TalentMap, first_name: str, role: str = "") -> tuple[MapMember, str]:
    """Add a person nobody sees yet; returns them with the secret for their link, shown just once.

    Raises ValidationError when the map has ended or is full, or without a name.
    """
    _refuse_when_ended(talent_map)
    if not first_name.strip():
        raise ValidationError({"first_name": _("Fill in your first name.")})
    if talent_map.members.count() >= MOST_MEMBERS:
        raise ValidationError(_("This map is full. Tell whoever gave you the link."))
    secret = new_secret()
    member = MapMember.objects.create(
        talent_map=talent_map,
        secret_hash=hashed(secret),
        first_name=first_name.strip(),
        role=role.strip(),
    )
    return member, secret


@transaction.atomic
def save_choices(*, member: MapMember, talents: Collection[str], wants_to_learn: str = "") -> None:
    """Replace what a person chose, by the keys of the talents.

    Raises ValidationError for too few, too many or unknown talents, for wanting to learn what is
    already chosen, and when the map has ended.
    """
    _refuse_when_ended(member.talent_map)
    chosen = set(talents)
    _check_choices(member.talent_map.talent_set, chosen, wants_to_learn)
    # A form sent twice must not add the same choice twice.
    MapMember.objects.select_for_update().get(pk=member.pk)
    member.choices.exclude(talent__in=chosen).delete()
    kept = set(member.choices.values_list("talent", flat=True))
    Choice.objects.bulk_create(Choice(member=member, talent=key) for key in sorted(chosen - kept))
    member.wants_to_learn = wants_to_learn
    if member.example_talent not in chosen:
        member.example_talent = ""
    member.save(update_fields=["wants_to_learn", "example_talent"])


@transaction.atomic
def save_words(
    *,
    member: MapMember,
    example_talent: str = "",
    example: str = "",
    ask_me: str = "",
    contact: str = "",
) -> None:
    """Replace a person's own words; every one of them may stay empty.

    Raises ValidationError for an example with a talent they didn't choose, and when the map ended.
    """
    _refuse_when_ended(member.talent_map)
    if example_talent and not member.choices.filter(talent=example_talent).exists():
        raise ValidationError({"example_talent": _("Choose one of your own talents.")})
    if example.strip() and not example_talent:
        raise ValidationError({"example_talent": _("Say which talent your example is about.")})
    member.example_talent = example_talent
    member.example = example.strip()
    member.ask_me = ask_me.strip()
    member.contact = contact.strip()
    member.save(update_fields=["example_talent", "example", "ask_me", "contact"])


@transaction.atomic
def give_consent(*, member: MapMember) -> None:
    """Show a person to their team; ValidationError before they chose, and when the map ended."""
    _refuse_when_ended(member.talent_map)
    talent_set = member.talent_map.talent_set
    _check_choices(talent_set, member.chosen_keys, member.wants_to_learn)
    member.consented = True
    member.save(update_fields=["consented"])


@transaction.atomic
def withdraw_consent(*, member: MapMember) -> None:
    """Hide a person at once; what they filled in stays, for themselves only."""
    member.consented = False
    member.save(update_fields=["consented"])


@transaction.atomic
def delete_member(*, member: MapMember) -> None:
    """Delete a person and everything they filled in."""
    member.delete()


def _refuse_when_ended(talent_map: TalentMap) -> None:
    if talent_map.has_ended:
        raise ValidationError(_("This talent map has ended. You can't change anything any more."))


def _check_choices(talent_set: TalentSet, talents: Collection[str], wants_to_learn: str) -> None:
    everything = [*talents, *([wants_to_learn] if wants_to_learn else [])]
    if any(talent_set.talent(key) is None for key in everything):
        raise ValidationError(_("Choose talents from the cards of this map."))
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
