"""Who may see a person: nobody, their team, or also the whole organisation."""

from django.db import transaction
from django.db.models import QuerySet

from talents.models import MapMember
from talents.services.choosing import check_choices
from talents.services.running import refuse_when_ended


@transaction.atomic
def give_consent(*, member: MapMember, organisation: bool = False) -> None:
    """Show a person to their team, and to the whole organisation only when they say so too.

    Raises ValidationError before they chose, and when the map ended.
    """
    refuse_when_ended(member.talent_map)
    talent_set = member.talent_map.talent_set
    check_choices(talent_set, member.chosen_keys, member.wants_to_learn)
    _just(member).update(consented=True, shared_with_organisation=organisation)


@transaction.atomic
def widen_consent(*, member: MapMember) -> None:
    """Show someone whom the team sees to the whole organisation too.

    For someone the team doesn't see nothing changes, also when they withdrew a moment ago.
    """
    _just(member).filter(consented=True).update(shared_with_organisation=True)


@transaction.atomic
def narrow_consent(*, member: MapMember) -> None:
    """Hide a person from other teams at once; their own team goes on seeing them."""
    _just(member).update(shared_with_organisation=False)


@transaction.atomic
def withdraw_consent(*, member: MapMember) -> None:
    """Hide a person from everyone at once; what they filled in stays, for themselves only."""
    _just(member).update(consented=False, shared_with_organisation=False)


def _just(member: MapMember) -> QuerySet[MapMember]:
    return MapMember.objects.filter(pk=member.pk)
