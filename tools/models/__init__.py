"""Models of the tools app."""

from tools.models.base import ToolPage
from tools.models.card_set import Card, CardCategory, CardSetPage
from tools.models.index import ToolboxIndexPage
from tools.models.kind import Effort, Fact, Kind
from tools.models.method import MethodDownload, MethodPage
from tools.models.questionnaire import QuestionnairePage
from tools.models.related import RelatedTool
from tools.models.talent_map import TalentMapPage
from tools.models.taxonomy import Audience, Dimension
from tools.models.theme import ThemePage
from tools.models.theme_parts import FeaturedTool, Pillar
from tools.models.tip import TipPage

__all__ = [
    "Audience",
    "Card",
    "CardCategory",
    "CardSetPage",
    "Dimension",
    "Effort",
    "Fact",
    "FeaturedTool",
    "Kind",
    "MethodDownload",
    "MethodPage",
    "Pillar",
    "QuestionnairePage",
    "RelatedTool",
    "TalentMapPage",
    "ThemePage",
    "TipPage",
    "ToolPage",
    "ToolboxIndexPage",
]
