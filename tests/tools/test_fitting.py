"""Which other tools fit with a tool."""

import pytest
from django.test import Client

from tests.factories.tools import (
    AudienceFactory,
    CardSetPageFactory,
    DimensionFactory,
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.fitting import fitting
from tools.models import MethodPage, RelatedTool, ToolPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return ToolboxIndexPageFactory()


def sorted_by(tool, *, dimensions=(), themes=(), audiences=()):
    """The tool, with what it is sorted by."""
    tool.dimensions.set(dimensions)
    tool.themes.set(themes)
    tool.audiences.set(audiences)
    tool.save()
    return tool


def found(tool) -> list[ToolPage]:
    return fitting(ToolPage.objects.all(), tool, besides=tool.next_tools, most=6)


def titles(tool) -> list[str]:
    return [other.title for other in found(tool)]


def test_shared_dimensions_lead_then_the_theme_then_the_audience(index):
    one, two = DimensionFactory.create_batch(2)
    theme, audience = ThemePageFactory(parent=index), AudienceFactory()
    sorting = {"dimensions": (one, two), "themes": (theme,), "audiences": (audience,)}
    tool = sorted_by(MethodPageFactory(parent=index), **sorting)

    def other(title, **sorting):
        sorted_by(MethodPageFactory(parent=index, title=title), **sorting)

    other("alleen het publiek", audiences=[audience])
    other("niets")
    other("het thema", themes=[theme])
    other("thema en publiek", themes=[theme], audiences=[audience])
    other("een dimensie", dimensions=[two])
    other("een dimensie en het thema", dimensions=[one], themes=[theme])
    other("twee dimensies", dimensions=[one, two])
    assert titles(tool) == [
        "twee dimensies",
        "een dimensie en het thema",
        "een dimensie",
        "thema en publiek",
        "het thema",
    ]


def test_equals_stand_in_the_order_of_the_tree(index):
    theme = ThemePageFactory(parent=index)
    tools = [sorted_by(MethodPageFactory(parent=index), themes=[theme]) for _number in range(4)]
    assert titles(tools[2]) == [tools[place].title for place in (0, 1, 3)]


def test_a_tip_belongs_to_the_theme_above_it(index):
    theme, elsewhere = ThemePageFactory.create_batch(2, parent=index)
    tip, sibling = TipPageFactory.create_batch(2, parent=theme)
    TipPageFactory(parent=elsewhere)
    method = sorted_by(MethodPageFactory(parent=index), themes=[theme])
    assert titles(tip) == [sibling.title, method.title]
    assert titles(method) == [tip.title, sibling.title]


def test_what_is_shown_already_or_not_published_is_left_out(index):
    dimension = DimensionFactory()
    tools = MethodPageFactory.create_batch(4, parent=index)
    for tool in tools:
        sorted_by(tool, dimensions=[dimension])
    first, chosen, hidden, left = tools
    hidden.unpublish()
    first.related_tools = [RelatedTool(tool=chosen)]
    first.save()
    assert titles(first) == [left.title]


def test_a_page_that_was_never_saved_fits_with_nothing(index):
    sorted_by(MethodPageFactory(parent=index), dimensions=[DimensionFactory()])
    assert titles(MethodPage(title="Nieuw")) == []


@pytest.mark.parametrize("others", (1, 3))
def test_two_queries_find_them_all(index, others, django_assert_num_queries):
    dimension = DimensionFactory()
    tool = sorted_by(CardSetPageFactory(parent=index), dimensions=[dimension])
    for _number in range(others):
        sorted_by(MethodPageFactory(parent=index), dimensions=[dimension])
    with django_assert_num_queries(2):
        assert len(fitting(ToolPage.objects.all(), tool, besides=[], most=6)) == others


def test_the_page_shows_six_at_most(client: Client, index):
    dimension = DimensionFactory()
    for number in range(8):
        sorted_by(MethodPageFactory(parent=index, title=f"Vorm {number}"), dimensions=[dimension])
    tool = sorted_by(CardSetPageFactory(parent=index), dimensions=[dimension])
    html = client.get(tool.url).content.decode()
    assert "Past ook hierbij" in html
    assert [f"Vorm {number}" in html for number in range(8)] == [True] * 6 + [False] * 2
