"""Models of the talents app."""

from talents.models.member import Choice, MapMember
from talents.models.talent_map import TalentMap
from talents.models.talent_set import Family, Talent, TalentSet

__all__ = ["Choice", "Family", "MapMember", "Talent", "TalentMap", "TalentSet"]
