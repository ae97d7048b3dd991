"""The starter content of the toolbox."""

from collections.abc import Iterator

import pytest
from wagtail.models import Page

from tests.factories.home import HomePageFactory
from tests.loading import loaded_once
from toolbox.starter.questionnaires import load_questionnaires
from toolbox.starter.reading import read
from toolbox.starter.talents import load_talents
from toolbox.starter.tools import load_tools
from tools.models import CardSetPage, Kind, MethodPage, ThemePage, TipPage, ToolPage
from tools.printing.faces import card_faces
from tools.printing.typesetting import typeset

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker) -> Iterator[int]:
    """The key of a home page with the toolbox under it; rolled back after the last test."""
    with loaded_once(django_db_blocker):
        home = HomePageFactory()
        load_questionnaires()
        load_talents()
        load_tools(home)
        yield home.pk


@pytest.fixture
def home(_loaded: int, db) -> Page:
    """That home page, as it is at the start of each test."""
    return Page.objects.get(pk=_loaded).specific


def test_everything_is_there_and_linked(home: Page):
    assert {kind: ToolPage.objects.of_kind(kind).live().count() for kind in Kind.values} == {
        "tip": 16,
        "method": 12,
        "card-set": 4,
        "questionnaire": 1,
        "talent-map": 1,
    }
    theme = ThemePage.objects.get()
    assert [pillar.tips.count() for pillar in theme.pillars.all()] == [7, 2, 1, 1]
    assert TipPage.objects.filter(pillar=None).count() == 5
    assert [item.tool.slug for item in theme.featured_tools.all()] == [
        "leerklimaatvragenlijst",
        "talentenkaart",
    ]
    tip = TipPage.objects.get(slug="maak-vragen-en-fouten-welkom")
    assert [tool.slug for tool in tip.next_tools] == [
        "fout-van-de-week",
        "leerklimaatgesprek",
        "leerklimaatvragenlijst",
    ]
    assert tip.dimensions.get().code == "VEI"
    for page in ToolPage.objects.specific():
        assert page.audiences.exists() or page.kind == Kind.CARD_SET
        assert page.dimensions.exists()
        assert page.next_tools
        assert page.tool_kind == Kind.TIP or list(page.themes.all()) == [theme]
    counts = dict(CardSetPage.objects.values_list("slug", "card_count"))
    assert counts == {
        "reflectiekaarten": 24,
        "feedbackkaarten": 24,
        "leerklimaatgesprek": 18,
        "talentenkaarten": 30,
    }


def test_loading_again_keeps_what_editors_changed_or_deleted(home: Page):
    tip = TipPage.objects.get(slug="laat-kennis-rondgaan")
    tip.title = "Van ons"
    tip.related_tools = []
    tip.save_revision().publish()
    MethodPage.objects.get(slug="babbelkwartier").delete()
    before = ToolPage.objects.count()
    load_tools(home)
    assert ToolPage.objects.count() == before
    tip = TipPage.objects.get(pk=tip.pk)
    assert (tip.title, tip.next_tools) == ("Van ons", [])
    assert not MethodPage.objects.filter(slug="babbelkwartier").exists()


def test_a_deleted_toolbox_stays_away(home: Page):
    home.get_children().get(slug="toolbox").delete()
    load_tools(Page.objects.get(pk=home.pk))
    assert not ToolPage.objects.exists()


def test_every_page_passes_the_checks_that_editors_meet(home: Page):
    for page in [*ToolPage.objects.specific(), *ThemePage.objects.all()]:
        page.full_clean()
        for child in (*getattr(page, "categories", Page.objects.none()).all(),):
            child.full_clean(exclude=["page"])


def test_every_starter_card_fits(home: Page):
    for page in CardSetPage.objects.all():
        faces = [
            face
            for card in page.deck.cards
            for face in card_faces(card, set_slug=page.slug, set_title=page.title)
        ]
        assert len(typeset(faces)) == 2 * page.card_count


def test_no_code_of_the_source_is_published(home: Page):
    method = MethodPage.objects.get(slug="wisselleren")
    assert method.duration_text == "4–8 uur"
    assert "O1" not in {tool.title for tool in ToolPage.objects.all()}
    assert "closing" in read("theme-informeel-leren")
