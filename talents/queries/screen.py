"""The map as a projector shows it: first names with their talents, and nothing more."""

from talents.domain.map import Person, TeamMap, build_map
from talents.models import TalentMap
from talents.queries.maps import visible_members


def screen_map(talent_map: TalentMap) -> TeamMap:
    """Who said yes, without their own words; two queries, however many people."""
    talent_set = talent_map.talent_set
    people = [
        Person(id=member.pk, name=member.first_name, talents=member.chosen_keys)
        for member in visible_members(talent_map).prefetch_related("choices")
    ]
    return build_map(talent_set.families, talent_set.talents, people)
