"""The list of tools as visitors narrow it."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.factories.content import SiteSettingsFactory
from tests.factories.many_tools import make_tools
from tests.factories.tools import (
    AudienceFactory,
    CardSetPageFactory,
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.models import Kind, MethodPage, ToolboxIndexPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> Page:
    """A list with a theme and its tip, two methods and a card set."""
    index = ToolboxIndexPageFactory()
    theme = ThemePageFactory(parent=index, title="Samen leren")
    ThemePageFactory(parent=index, title="Alleen leren")
    TipPageFactory(parent=theme, title="Begin klein")
    team = AudienceFactory(name="Teams", slug="teams")
    AudienceFactory(name="Niemand", slug="niemand")
    quick = MethodPageFactory(parent=index, title="Kwartiertje", duration_min=10, duration_max=15)
    quick.audiences.set([team])
    quick.save()
    MethodPageFactory(parent=index, title="Lange dag", duration_min=200, duration_max=300)
    CardSetPageFactory(parent=index, title="Stapel", group_min=1, group_max=1)
    return index


def listed(client: Client, index: Page, query: str = "") -> list[str]:
    context = client.get(f"{index.url}?{query}").context
    return [tool.title for tool in context["list"].shown]


def counts(client: Client, index: Page, query: str = "") -> dict[str, dict[str, int]]:
    facets = client.get(f"{index.url}?{query}").context["facets"]
    return {
        facet.name: {option.value: option.count for option in facet.options} for facet in facets
    }


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", {"Begin klein", "Kwartiertje", "Lange dag", "Stapel"}),
        ("soort=card-set", {"Stapel"}),
        ("soort=card-set&soort=tip", {"Stapel", "Begin klein"}),
        ("doelgroep=teams", {"Kwartiertje"}),
        ("thema=samen-leren", {"Begin klein"}),
        ("tijd=tot-15&tijd=vanaf-120", {"Kwartiertje", "Lange dag"}),
        ("groep=1", {"Stapel"}),
        ("inspanning=small", {"Begin klein"}),
        ("soort=method&tijd=tot-15", {"Kwartiertje"}),
        ("q=KLEIN+begin", {"Begin klein"}),
        ("soort=card-set&thema=samen-leren", set()),
        ("soort=x&doelgroep=%00&thema=../", {"Begin klein", "Kwartiertje", "Lange dag", "Stapel"}),
    ],
)
def test_visitors_narrow_the_list(client: Client, index: Page, query: str, titles: set[str]):
    assert set(listed(client, index, query)) == titles


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("aanbevolen", ["Begin klein", "Kwartiertje", "Stapel", "Lange dag"]),
        ("a-z", ["Begin klein", "Kwartiertje", "Lange dag", "Stapel"]),
        ("kort", ["Kwartiertje", "Lange dag", "Begin klein", "Stapel"]),
        ("nieuw", ["Lange dag", "Begin klein", "Kwartiertje", "Stapel"]),
    ],
)
def test_visitors_choose_the_order(client: Client, index: Page, order: str, titles: list[str]):
    MethodPage.objects.get(title="Lange dag").save_revision().publish()
    assert listed(client, index, f"sorteer={order}") == titles


def test_counts_leave_out_the_own_choice_and_honour_the_others(client: Client, index: Page):
    found = counts(client, index, "soort=method")
    assert found["soort"] == {"tip": 1, "method": 2, "card-set": 1}
    assert found["tijd"] == {"tot-15": 1, "vanaf-120": 1}
    found = counts(client, index, "soort=method&tijd=tot-15")
    assert found["soort"] == {"tip": 0, "method": 1, "card-set": 0}
    assert found["tijd"] == {"tot-15": 1, "vanaf-120": 1}


def test_a_facet_that_divides_nothing_is_hidden_unless_it_was_chosen(client: Client, index: Page):
    assert set(counts(client, index)) == {"soort", "tijd", "groep"}
    chosen = counts(client, index, "doelgroep=niemand&inspanning=large")
    assert chosen["doelgroep"] == {"teams": 0, "niemand": 0}
    assert chosen["inspanning"]["large"] == 0


def test_a_list_of_one_kind_has_no_facet_of_kinds(client: Client, index: Page):
    methods = ToolboxIndexPageFactory(parent=index, slug="werkvormen", kind=Kind.METHOD)
    MethodPageFactory(parent=methods, title="Ronde")
    TipPageFactory(parent=ThemePageFactory(parent=methods), title="Geen werkvorm")
    assert listed(client, methods, "soort=tip") == ["Ronde"]
    assert "soort" not in counts(client, methods, "soort=tip")
    response = client.get(methods.url)
    assert [crumb.title for crumb in response.context["breadcrumbs"]] == [
        index.get_parent().title,
        index.title,
    ]


def test_what_was_chosen_can_be_taken_away(client: Client, index: Page):
    response = client.get(f"{index.url}?soort=method&tijd=tot-15&q=kwart&sorteer=kort")
    chips = {chip.label: chip.address for chip in response.context["chips"]}
    assert chips == {
        "Werkvorm": "?tijd=tot-15&q=kwart&sorteer=kort",
        "Tot 15 minuten": "?soort=method&q=kwart&sorteer=kort",
        "“kwart”": "?soort=method&tijd=tot-15&sorteer=kort",
    }
    html = response.content.decode()
    assert 'id="f-soort-method" checked' in html
    assert 'name="sorteer" value="kort"' in html


def test_words_of_a_visitor_are_shown_as_they_are(client: Client, index: Page):
    html = client.get(f"{index.url}?q=<script>alert(1)</script>").content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;" in html


def test_when_nothing_fits_the_nearest_is_offered(client: Client, index: Page):
    response = client.get(f"{index.url}?soort=card-set&tijd=tot-15&tijd=vanaf-120")
    near = response.context["nearest"]
    assert near["left_out"] == ["Soort: Kaartenset"]
    assert {tool.title for tool in near["tools"]} == {"Kwartiertje", "Lange dag"}
    assert near["address"] == "?tijd=tot-15&tijd=vanaf-120"
    html = response.content.decode()
    assert "Niets past bij al je keuzes" in html
    assert "Zonder <strong>Soort: Kaartenset</strong> vinden we 2 resultaten:" in html


def test_a_list_without_tools_says_so(client: Client):
    html = client.get(f"{ToolboxIndexPageFactory().url}?soort=tip").content.decode()
    assert "Hier staat nog niets." in html


def test_unpublished_tools_and_lists_stay_away(client: Client, index: Page):
    MethodPage.objects.get(title="Kwartiertje").unpublish()
    hidden = ToolboxIndexPageFactory(parent=index, slug="weg", title="Weg")
    hidden.unpublish()
    response = client.get(index.url)
    assert "Kwartiertje" not in response.content.decode()
    assert response.context["list"].rows.lists == []


def test_an_unsaved_list_can_be_previewed():
    page = ToolboxIndexPage(title="Nieuw", slug="nieuw")
    html = page.make_preview_request(preview_mode="").content.decode()
    assert "Hier staat nog niets." in html


@pytest.mark.parametrize("tools", (3, 500))
@pytest.mark.parametrize("query", ("", "soort=method&doelgroep=groep-1&page=3", "groep=1&q=xyz"))
@pytest.mark.parametrize("deep", (False, True))
def test_query_count_is_the_same_for_any_length(
    client: Client, tools: int, query: str, deep: bool, django_assert_num_queries
):
    SiteSettingsFactory()
    index = ToolboxIndexPageFactory()
    if deep:
        index = ToolboxIndexPageFactory(parent=index, slug="dieper")
    ThemePageFactory.create_batch(2, parent=index)
    make_tools(ToolboxIndexPage.objects.get(pk=index.pk), tools)
    client.get(index.url)
    with django_assert_num_queries(12):
        response = client.get(f"{index.url}?{query}")
    assert len(response.context["list"].entries) == tools
