"""Models of the talents app."""

from talents.models.appearance import CardColor, FamilyIcon
from talents.models.member import Choice, MapMember
from talents.models.talent_map import TalentMap
from talents.models.talent_set import Family, Talent, TalentSet

__all__ = [
    "CardColor",
    "Choice",
    "Family",
    "FamilyIcon",
    "MapMember",
    "Talent",
    "TalentMap",
    "TalentSet",
]
