"""Which talent maps there are, and the one place that decides who is visible on them."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from organisations.models import Organisation, Role, User
from organisations.rules import guided_teams
from talents.domain import map as domain
from talents.models import MapGuide, MapMember, TalentMap
from talents.queries.gifts import seen_by_colleagues, shown_gifts


def maps_of(organisation: Organisation) -> QuerySet[TalentMap]:
    """The organisation's maps, with `joined` (people who joined) and `shown` (with consent)."""
    return (
        TalentMap.objects.filter(organisation=organisation)
        .select_related("team__department", "version")
        .annotate(
            joined=Count("members"),
            shown=Count("members", filter=Q(members__consented=True)),
        )
    )


def guided_maps(user: User, organisation: Organisation) -> QuerySet[TalentMap]:
    """Like `maps_of`, for the maps that the user guides in the organisation."""
    return maps_of(organisation).filter(guided_by(user, organisation))


def guided_by(user: User, organisation: Organisation) -> Q:
    """The condition on a map that the user guides it: its team, or that map alone."""
    given = MapGuide.objects.filter(
        membership__user=user,
        membership__organisation=organisation,
        membership__role=Role.FACILITATOR,
    )
    alone = Q(organisation=organisation, pk__in=given.values("talent_map"))
    return Q(team__in=guided_teams(user, organisation)) | alone


def visible_members(talent_map: TalentMap) -> QuerySet[MapMember]:
    """The people others may see: those who consented, until the map's last day has passed."""
    return MapMember.objects.filter(
        talent_map=talent_map, consented=True, talent_map__ends_on__gte=timezone.localdate()
    )


def team_map(talent_map: TalentMap) -> domain.TeamMap:
    """The map as everyone who may see it sees it; three queries, however many people."""
    return _map_of(talent_map, visible_members(talent_map))


def preview(member: MapMember) -> domain.TeamMap:
    """A map with just this person, consent or not: exactly what others would see of them."""
    return _map_of(member.talent_map, [member])


def people(members: Iterable[MapMember]) -> list[domain.Person]:
    """People exactly as others see them once they consent; at most three queries."""
    found = list(members)
    prefetch_related_objects(found, "choices", shown_gifts())
    return [_as_person(member) for member in found]


def _as_person(member: MapMember) -> domain.Person:
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
        seen=seen_by_colleagues(member),
    )


def _map_of(talent_map: TalentMap, members: Iterable[MapMember]) -> domain.TeamMap:
    talent_set = talent_map.talent_set
    return domain.build_map(talent_set.families, talent_set.talents, people(members))
