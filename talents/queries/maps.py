"""Which talent maps there are, and the one place that decides who is visible on them."""

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from organisations.models import Organisation
from talents.domain import map as domain
from talents.models import MapMember, TalentMap, TalentSet


def maps_of(organisation: Organisation) -> QuerySet[TalentMap]:
    """The organisation's maps, with `joined` (people who joined) and `shown` (with consent)."""
    return (
        TalentMap.objects.filter(organisation=organisation)
        .select_related("team", "talent_set")
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
    """The map as everyone who may see it sees it; four queries, however many people."""
    families, talents = talent_set_parts(talent_map.talent_set)
    return domain.build_map(families, talents, [as_person(m) for m in _with_choices(talent_map)])


def preview(member: MapMember) -> domain.TeamMap:
    """A map with just this person, consent or not: exactly what others would see of them."""
    families, talents = talent_set_parts(member.talent_map.talent_set)
    return domain.build_map(families, talents, [as_person(member)])


def talent_set_parts(
    talent_set: TalentSet,
) -> tuple[list[domain.Family], list[domain.Talent]]:
    """The families and talents of a set, in the editor's order."""
    families = {family.pk: family for family in talent_set.families.all()}
    return (
        [domain.Family(f.key, f.name, f.tagline, f.color, f.icon) for f in families.values()],
        [
            domain.Talent(t.key, families[t.family_id].key, t.name, t.ask_me, t.description)
            for t in talent_set.talents.all()
            if t.family_id in families
        ],
    )


def as_person(member: MapMember) -> domain.Person:
    """A person exactly as others see them once they consent."""
    return domain.Person(
        id=member.pk,
        name=member.first_name,
        role=member.role,
        talents=frozenset(talent.key for talent in member.talents.all()),
        wants_to_learn=member.wants_to_learn.key if member.wants_to_learn else None,
        example_talent=member.example_talent.key if member.example_talent else None,
        example=member.example,
        ask_me=member.ask_me,
        contact=member.contact,
    )


def _with_choices(talent_map: TalentMap) -> QuerySet[MapMember]:
    return (
        visible_members(talent_map)
        .select_related("wants_to_learn", "example_talent")
        .prefetch_related("talents")
    )
