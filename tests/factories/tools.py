"""Factories of the toolbox pages."""

import json
from typing import Any

import factory
import wagtail_factories
from factory.django import DjangoModelFactory

from tests.factories.home import HomePageFactory
from tests.factories.surveys import starter_version
from tests.factories.talents import TalentSetFactory
from tools.models import (
    Audience,
    Card,
    CardCategory,
    CardSetPage,
    Dimension,
    MethodPage,
    Pillar,
    QuestionnairePage,
    RelatedTool,
    TalentMapPage,
    ThemePage,
    TipPage,
    ToolboxIndexPage,
)

COLORS = ("teal", "sun", "coral", "plum", "leaf", "sky")


class AudienceFactory(DjangoModelFactory):
    """A group of people."""

    class Meta:
        model = Audience

    name = factory.Sequence(lambda number: f"Doelgroep {number}")
    slug = factory.Sequence(lambda number: f"doelgroep-{number}")


class DimensionFactory(DjangoModelFactory):
    """A side of the learning climate."""

    class Meta:
        model = Dimension

    code = factory.Sequence(lambda number: f"D{number}")
    name = factory.Sequence(lambda number: f"Dimensie {number}")


class ToolboxIndexPageFactory(wagtail_factories.PageFactory):
    """The list of all tools, under a new home page."""

    class Meta:
        model = ToolboxIndexPage

    title = "Alles in de toolbox"
    slug = "alles"
    parent = factory.SubFactory(HomePageFactory)


class UnderIndexFactory(wagtail_factories.PageFactory):
    """A page under a new list of tools."""

    class Meta:
        abstract = True

    parent = factory.SubFactory(ToolboxIndexPageFactory)


class ThemePageFactory(UnderIndexFactory):
    """A theme without tips."""

    class Meta:
        model = ThemePage

    title = factory.Sequence(lambda number: f"Thema {number}")
    intro = "<p>Leren doe je overal.</p>"


class PillarFactory(DjangoModelFactory):
    """A group of tips; pass its page."""

    class Meta:
        model = Pillar

    title = factory.Sequence(lambda number: f"Groep {number}")


class TipPageFactory(wagtail_factories.PageFactory):
    """A tip for yourself with one idea; pass a pillar to make it one for the organisation."""

    class Meta:
        model = TipPage

    title = factory.Sequence(lambda number: f"Tip {number}")
    parent = factory.SubFactory(ThemePageFactory)
    body = json.dumps([{"type": "paragraph", "value": "<p>Vraag het.</p>"}])
    practices = json.dumps([{"type": "practice", "value": "<p>Begin met koffie.</p>"}])
    effort = "small"


class MethodPageFactory(UnderIndexFactory):
    """A method of one step."""

    class Meta:
        model = MethodPage

    title = factory.Sequence(lambda number: f"Werkvorm {number}")
    goal = "Elkaar beter leren kennen."
    duration_min, duration_max = 10, 15
    group_min, group_max = 3, 20
    materials = "Koffie\nEen belletje"
    steps = json.dumps(
        [{"type": "step", "value": {"title": "Landen", "minutes": 5, "text": "<p>Zit.</p>"}}]
    )


class CardSetPageFactory(UnderIndexFactory):
    """A set of two cards, each in a category of its own; `count=…` makes more."""

    class Meta:
        model = CardSetPage

    title = factory.Sequence(lambda number: f"Kaartenset {number}")
    instructions = "Leg de kaarten open.\nKies er één."

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> CardSetPage:
        count = kwargs.pop("count", 2)
        page = model_class(**kwargs)
        used = COLORS[:count]
        page.categories = [
            CardCategory(name=f"Categorie {color}", color=color, icon="star") for color in used
        ]
        page.cards = [
            Card(
                color=used[number % len(used)],
                title=f"Titel {number}",
                front=f"Vraag {number}?",
                back=f"Opdracht {number}.",
                sort_order=number,
            )
            for number in range(count)
        ]
        return parent.add_child(instance=page)


class QuestionnairePageFactory(UnderIndexFactory):
    """The page around the starter questionnaire."""

    class Meta:
        model = QuestionnairePage

    title = "Leerklimaatvragenlijst"
    questionnaire = factory.LazyFunction(lambda: starter_version().questionnaire)


class TalentMapPageFactory(UnderIndexFactory):
    """The page around a talent set."""

    class Meta:
        model = TalentMapPage

    title = "Talentenkaart"
    talent_set = factory.SubFactory(TalentSetFactory)


def sort_and_relate(page: Any, items: int) -> None:
    """Give a tool as many audiences, dimensions, related tools and tools that fit as asked."""
    index = page.get_ancestors().type(ToolboxIndexPage).first().specific
    page.audiences.set(AudienceFactory.create_batch(items))
    page.dimensions.set(DimensionFactory.create_batch(items))
    tools = MethodPageFactory.create_batch(items, parent=index)
    page.related_tools = [RelatedTool(tool=tool) for tool in tools]
    page.save()
    for other in MethodPageFactory.create_batch(items, parent=index):
        other.dimensions.set(page.dimensions.all())
        other.save()
