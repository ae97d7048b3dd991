"""Which talent maps there are, and the one place that decides who is visible on them."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from organisations.models import Organisation
from talents.domain import map as domain
from talents.models import MapMember, TalentMap


def maps_of(organisation: Organisation) -> QuerySet[TalentMap]:
    """The organisation's maps, with `joined` (people who joined) and `shown` (with consent)."""
    return (
        TalentMap.objects.filter(organisation=organisation)
        .select_related("team", "version")
        .annotate(
            joined=Count("members"),
            shown=Count("members", filter=Q(members__consented=True)),
        )
    )


def visible_members(talent_map: TalentMap) -> QuerySet[MapMember]:
    """The people others may see: those who consented, until the map's last day has passed."""
    return MapMember.objects.filter(
        talent_map=talent_map, consented=True, talent_map__ends_on__gte=timezone.localdate()
    )


def team_map(talent_map: TalentMap) -> domain.TeamMap:
    """The map as everyone who may see it sees it; two queries, however many people."""
    return _map_of(talent_map, visible_members(talent_map).prefetch_related("choices"))


def preview(member: MapMember) -> domain.TeamMap:
    """A map with just this person, consent or not: exactly what others would see of them."""
    return _map_of(member.talent_map, [member])


def as_person(member: MapMember) -> domain.Person:
    """A person exactly as others see them once they consent."""
    return domain.Person(
        id=member.pk,
        name=member.first_name,
        role=member.role,
        talents=member.chosen_keys,
        wants_to_learn=member.wants_to_learn or None,
        example_talent=member.example_talent or None,
        example=member.example,
        ask_me=member.ask_me,
        contact_kind=member.contact_kind,
        contact=member.contact,
    )


def _map_of(talent_map: TalentMap, members: Iterable[MapMember]) -> domain.TeamMap:
    talent_set = talent_map.talent_set
    people = [as_person(member) for member in members]
    return domain.build_map(talent_set.families, talent_set.talents, people)
