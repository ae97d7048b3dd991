"""Which page may stand where, and what pages tell about themselves."""

import pytest

from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    QuestionnairePageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.models import (
    CardSetPage,
    Kind,
    MethodPage,
    RelatedTool,
    ThemePage,
    TipPage,
    ToolboxIndexPage,
    ToolPage,
)

pytestmark = pytest.mark.django_db


def test_tips_stand_under_themes_only():
    assert TipPage.allowed_parent_page_models() == [ThemePage]
    assert ThemePage.allowed_subpage_models() == [TipPage]


def test_the_common_parent_is_never_created_by_itself():
    assert ToolPage.can_create_at(ToolboxIndexPageFactory()) is False


def test_tools_have_no_pages_under_them():
    assert MethodPage.allowed_subpage_models() == []
    assert CardSetPage.allowed_subpage_models() == []


def test_a_list_of_one_kind_takes_that_kind_only():
    methods = ToolboxIndexPageFactory(kind=Kind.METHOD)
    assert MethodPage.can_create_at(methods)
    assert not CardSetPage.can_create_at(methods)
    assert CardSetPage.can_create_at(ToolboxIndexPageFactory(slug="kaarten", parent=methods))


def test_every_kind_is_listed_by_one_query(django_assert_num_queries):
    index = ToolboxIndexPageFactory()
    MethodPageFactory(parent=index)
    CardSetPageFactory(parent=index)
    QuestionnairePageFactory(parent=index)
    TipPageFactory(parent=ThemePageFactory(parent=index))
    with django_assert_num_queries(1):
        tools = list(ToolPage.objects.descendant_of(index).order_by("path"))
        kinds = [(tool.kind, tool.family, [fact.text for fact in tool.facts]) for tool in tools]
    assert kinds == [
        ("method", "leaf", ["10–15 minuten", "3–20 personen"]),
        ("card-set", "coral", ["2 kaarten"]),
        ("questionnaire", "sky", ["7 minuten"]),
        ("tip", "sun", ["Kleine inspanning"]),
    ]


@pytest.mark.parametrize(
    ("least", "most", "text"),
    [(10, 15, "10–15 minuten"), (None, 1, "1 minuut"), (240, 480, "4–8 uur"), (None, None, "")],
)
def test_long_durations_are_told_in_hours(least, most, text):
    assert ToolPage(duration_min=least, duration_max=most).duration_text == text


def test_related_tools_come_in_the_editors_order_without_unpublished_ones():
    index = ToolboxIndexPageFactory()
    method, first, second, hidden = MethodPageFactory.create_batch(4, parent=index)
    hidden.unpublish()
    method.related_tools = [
        RelatedTool(tool=tool, sort_order=place)
        for place, tool in enumerate((second, hidden, first))
    ]
    method.save()
    related = MethodPage.objects.get(pk=method.pk).next_tools
    assert [tool.pk for tool in related] == [second.pk, first.pk]


def test_the_model_of_lists_has_no_page_of_its_own_in_the_tree():
    index = ToolboxIndexPageFactory()
    assert ToolboxIndexPage.objects.get().get_children().count() == 0
    assert index.kind == ""
