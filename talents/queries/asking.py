"""Whom someone may find: the people of one map, or of the whole organisation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from talents.domain.asking import Listed, list_people
from talents.domain.map import Person, Talent
from talents.domain.talent_set import BASE_LANGUAGE
from talents.models import MapMember, TalentMap, TalentSetVersion
from talents.queries.maps import people, visible_members


@dataclass(frozen=True)
class Directory:
    """The people who may be found, and the talents that none of them has."""

    listed: list[Listed]
    open_field: list[Talent]


def team_directory(talent_map: TalentMap) -> Directory:
    """The people whom everyone on this map sees; three queries."""
    talents = talent_map.talent_set.talents
    return _directory(list_people(people(visible_members(talent_map)), talents), talents)


def organisation_directory(talent_map: TalentMap, *, whole_maps: QuerySet[TalentMap]) -> Directory:
    """People on every running map of the organisation; those of `talent_map` come first.

    Everyone shown on `whole_maps`, the maps that whoever asks sees anyway; of other maps only who
    wants to be found by the whole organisation, without the names of colleagues who only said
    yes to their own team. Five queries, however many people and maps there are.
    """
    running = TalentMap.objects.filter(
        organisation=talent_map.organisation_id, ends_on__gte=timezone.localdate()
    )
    # A version is large and shared by many maps.
    maps = {row.pk: row for row in running.select_related("team__department")}
    versions = TalentSetVersion.objects.in_bulk({row.version_id for row in maps.values()})
    members = list(
        MapMember.objects.filter(
            Q(talent_map__in=whole_maps) | Q(shared_with_organisation=True),
            talent_map__in=maps,
            consented=True,
        ).annotate(sees_whole=Q(talent_map__in=whole_maps))
    )
    members.sort(key=lambda member: member.talent_map_id != talent_map.pk)
    language = get_language() or BASE_LANGUAGE
    listed: list[Listed] = []
    known: dict[str, Talent] = {}
    for member, person in zip(members, people(members), strict=True):
        row = maps[member.talent_map_id]
        talents = versions[row.version_id].parsed(language).talents
        shown = person if member.sees_whole else _without_givers(person)
        listed += list_people([shown], talents, row.team.full_name)
    for version in versions.values():
        known |= {talent.key: talent for talent in version.parsed(language).talents}
    return _directory(listed, known.values())


def _directory(listed: list[Listed], talents: Iterable[Talent]) -> Directory:
    held = {talent.key for one in listed for talent in one.talents}
    return Directory(listed, [talent for talent in talents if talent.key not in held])


def _without_givers(person: Person) -> Person:
    return replace(person, seen=tuple(replace(seen, giver="") for seen in person.seen))
