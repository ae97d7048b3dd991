"""A page is read as it stands in the editor."""

import json

import pytest
from wagtail.models import Page

from content.checks.reading import read
from content.checks.rules import Kind, check
from tests.factories.content import ImageFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
)
from tools.models import RelatedTool, TipPage

pytestmark = pytest.mark.django_db
LONG = "Dit is " + "heel " * 30 + "lang."


def found(page: Page) -> list[tuple[str, str, str]]:
    """Kind, place and path of each finding."""
    return [
        (str(finding.kind), finding.place.label, finding.place.path)
        for finding in check(read(page))
    ]


def blocks(*values: tuple[str, object]) -> str:
    return json.dumps(
        [{"type": kind, "value": value, "id": f"b{n}"} for n, (kind, value) in enumerate(values)]
    )


def test_a_good_page_has_nothing_to_mend():
    assert check(read(TipPageFactory(summary="Kort."))) == []


def test_titles_and_the_summary_are_looked_at():
    page = StandardPageFactory(parent=HomePageFactory(), title="t" * 61, seo_title="s" * 61)
    places = [(kind, path) for kind, _, path in found(page)]
    assert places == [
        ("long-title", "title"),
        ("long-title", "seo_title"),
        ("no-summary", "summary"),
    ]


def test_long_sentences_are_found_in_fields_blocks_and_lists():
    page = MethodPageFactory(
        summary="Kort.",
        goal=LONG,
        materials=f"Koffie\n{LONG}",
        steps=blocks(("step", {"title": "Stap", "text": f"<p>Kort.</p><p>{LONG}</p>"})),
    )
    assert [path for kind, _, path in found(page)] == ["goal", "materials", "steps.b0"]


def test_the_lines_of_a_list_are_sentences_of_their_own():
    lines = "\n".join(["vijf woorden zonder een punt"] * 9)
    assert found(MethodPageFactory(summary="Kort.", materials=lines)) == []


def test_nested_blocks_name_their_way():
    steps = [{"title": "a", "text": "<p>b</p>"}, {"title": "c", "text": f"<p>{LONG}</p>"}]
    body = blocks(("paragraph", "<p>Kort.</p>"), ("steps", {"steps": steps}))
    page = StandardPageFactory(parent=HomePageFactory(), summary="Kort.", body=body)
    assert found(page) == [("long-sentence", "Tekst › 2. Stappen › 2", "body.b1")]


def test_the_cards_of_a_set_are_read():
    page = CardSetPageFactory(summary="Kort.")
    card = page.cards.all()[1]
    card.back = LONG
    page.cards = [page.cards.all()[0], card]
    assert found(page) == [("long-sentence", "Kaarten › 2 › achterkant", "cards.2.back")]


def test_links_in_rich_text_blocks_and_choosers_must_lead_somewhere():
    home = HomePageFactory(summary="Kort.")
    draft = StandardPageFactory(parent=home, live=False)
    live = StandardPageFactory(parent=home)
    text = (
        f'<p><a linktype="page" id="{live.pk}">goed</a> <a linktype="page" id="{draft.pk}">concept'
        '</a> <a linktype="page" id="987654">weg</a> <a linktype="document" id="987654">blad</a>'
        ' <a href="https://example.org/">elders</a></p>'
    )
    link = {"label": "Verder", "page": draft.pk, "url": ""}
    gone = {"label": "Weg", "page": 987654, "url": ""}
    body = blocks(("paragraph", text), ("button", link), ("button", gone))
    page = StandardPageFactory(parent=home, summary="Kort.", body=body)
    assert [finding.detail for finding in check(read(page))] == [
        *("concept", "weg", "blad", "Verder", "Weg")
    ]


def test_a_related_page_that_nobody_sees_is_named():
    page = MethodPageFactory(summary="Kort.")
    page.related_tools = [RelatedTool(tool=MethodPageFactory(parent=page.get_parent(), live=False))]
    ((kind, _, path),) = found(page)
    assert (kind, path) == ("dead-link", "related_tools.1.tool")


@pytest.mark.parametrize(("decorative", "kinds"), ((False, [Kind.NO_DESCRIPTION]), (True, [])))
def test_an_image_needs_a_description_unless_it_decorates(decorative: bool, kinds: list[Kind]):
    image = ImageFactory(description="")
    body = blocks(("image", {"image": image.pk, "caption": "", "decorative": decorative}))
    page = StandardPageFactory(parent=HomePageFactory(), summary="Kort.", body=body)
    assert [finding.kind for finding in check(read(page))] == kinds


def test_a_page_that_was_never_saved_is_read():
    assert [finding.kind for finding in check(read(TipPage(title="Nieuw")))] == [Kind.NO_SUMMARY]


@pytest.mark.parametrize("items", (1, 3))
def test_reading_takes_a_constant_number_of_queries(items: int, django_assert_max_num_queries):
    theme = ThemePageFactory()
    link = f'<p><a linktype="page" id="{theme.pk}">thema</a></p>'
    body = blocks(*[("paragraph", link), ("button", {"label": "x", "page": theme.pk})] * items)
    page = TipPageFactory(parent=theme, body=body)
    related = MethodPageFactory.create_batch(items, parent=theme.get_parent())
    page.related_tools = [RelatedTool(tool=tool) for tool in related]
    page.save()
    page = TipPage.objects.get(pk=page.pk)
    with django_assert_max_num_queries(4):
        read(page)
