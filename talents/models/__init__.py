"""Models of the talents app."""

from talents.models.appearance import CardColor, FamilyIcon
from talents.models.between import Gift, Note
from talents.models.map_guide import MapGuide
from talents.models.member import Choice, MapMember
from talents.models.talent_map import TalentMap
from talents.models.talent_set import Family, Talent, TalentSet
from talents.models.version import TalentSetVersion

__all__ = [
    "CardColor",
    "Choice",
    "Family",
    "FamilyIcon",
    "Gift",
    "MapGuide",
    "MapMember",
    "Note",
    "Talent",
    "TalentMap",
    "TalentSet",
    "TalentSetVersion",
]
