"""The toolbox pages as visitors get them."""

import json
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.factories.content import SiteSettingsFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    PillarFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
    sort_and_relate,
)
from tools.models import FeaturedTool, TipPage

pytestmark = pytest.mark.django_db


def index_with(items: int) -> Page:
    index = ToolboxIndexPageFactory()
    MethodPageFactory.create_batch(items, parent=index)
    CardSetPageFactory.create_batch(items, parent=index)
    ThemePageFactory.create_batch(items, parent=index)
    return index


def theme_with(items: int) -> Page:
    theme = ThemePageFactory()
    for pillar in PillarFactory.create_batch(items, page=theme):
        TipPageFactory.create_batch(items, parent=theme, pillar=pillar)
    TipPageFactory.create_batch(items, parent=theme)
    method = MethodPageFactory(parent=theme.get_parent().specific)
    theme.featured_tools = [FeaturedTool(tool=method, text="Doe", button="Kijk")] * items
    return theme


def tip_with(items: int) -> Page:
    tip = TipPageFactory()
    sort_and_relate(tip, items)
    return tip


def method_with(items: int) -> Page:
    method = MethodPageFactory()
    sort_and_relate(method, items)
    return method


def card_set_with(items: int) -> Page:
    page = CardSetPageFactory(count=2 * items)
    sort_and_relate(page, items)
    return page


def questionnaire_with(items: int) -> Page:
    page = QuestionnairePageFactory()
    sort_and_relate(page, items)
    return page


def talent_map_with(items: int) -> Page:
    page = TalentMapPageFactory()
    sort_and_relate(page, items)
    return page


@pytest.mark.parametrize("items", (1, 3))
@pytest.mark.parametrize(
    ("build", "queries"),
    [
        (index_with, 12),
        (theme_with, 14),
        (tip_with, 16),
        (method_with, 17),
        (card_set_with, 18),
        (questionnaire_with, 20),
        (talent_map_with, 18),
    ],
)
def test_query_count_is_constant(
    client: Client,
    items: int,
    build: Callable[[int], Page],
    queries: int,
    django_assert_num_queries,
):
    SiteSettingsFactory()
    page = build(items)
    client.get(page.url)
    with django_assert_num_queries(queries):
        response = client.get(page.url)
    assert response.status_code == 200


def test_a_questionnaire_can_be_tried_while_it_is_published(client: Client):
    page = QuestionnairePageFactory()
    address = reverse("surveys:try-out", args=[page.questionnaire.key])
    assert f'href="{address}"' in client.get(page.url).content.decode()
    page.questionnaire.unpublish()
    html = client.get(page.url).content.decode()
    assert address not in html
    assert "Probeer zelf" not in html


def test_a_theme_shows_its_tips_by_group(client: Client):
    theme = ThemePageFactory(self_title="Zelf aan zet")
    pillar = PillarFactory(page=theme, title="Maak plaats")
    TipPageFactory(parent=theme, pillar=pillar, title="In de groep")
    TipPageFactory(parent=theme, title="Voor mij")
    TipPageFactory(parent=theme, title="Nog niet af", live=False)
    response = client.get(theme.url)
    groups = [
        (group.title, [tip.title for tip in tips]) for group, tips in response.context["groups"]
    ]
    assert groups == [("Maak plaats", ["In de groep"])]
    assert [tip.title for tip in response.context["self_tips"]] == ["Voor mij"]
    html = response.content.decode()
    assert 'id="tips-voor-jezelf"' in html
    assert 'href="#maak-plaats"' in html
    assert 'id="maak-plaats"' in html
    assert "Nog niet af" not in html


def test_a_tip_whose_group_was_removed_moves_to_the_tips_for_yourself():
    theme = ThemePageFactory()
    pillar = PillarFactory(page=theme)
    tip = TipPageFactory(parent=theme, pillar=pillar)
    pillar.delete()
    assert TipPage.objects.get(pk=tip.pk).pillar is None


def test_a_tip_shows_its_ideas(client: Client):
    html = client.get(TipPageFactory().url).content.decode()
    assert "Begin met koffie." in html
    assert "Vraag het." in html


def test_a_method_shows_steps_and_materials(client: Client):
    html = client.get(MethodPageFactory().url).content.decode()
    assert "Landen" in html
    assert "5 minuten" in html
    assert "<li>Een belletje</li>" in html


def test_both_sides_of_every_card_can_be_read_on_the_page(client: Client):
    html = client.get(CardSetPageFactory(count=3).url).content.decode()
    for number in range(3):
        assert f"Vraag {number}?" in html
        assert f"Opdracht {number}." in html
    assert "Download de kaarten (A4, 2 pagina’s, 3 kaarten)" in html


def test_a_set_without_cards_offers_no_download(client: Client):
    page = CardSetPageFactory(count=0)
    assert "pdf/" not in client.get(page.url).content.decode()
    assert client.get(f"{page.url}pdf/").status_code == 404


def test_the_questionnaire_page_tells_what_is_measured(client: Client):
    page = QuestionnairePageFactory()
    html = client.get(page.url).content.decode()
    for dimension in page.questionnaire.dimensions.all():
        assert dimension.name in html
    assert page.measured[0].sample in html


def test_the_talent_map_page_shows_the_talents(client: Client):
    page = TalentMapPageFactory()
    html = client.get(page.url).content.decode()
    for talent in page.talent_set.talents.all():
        assert talent.name in html


def test_pages_far_down_are_found_and_missing_ones_not(client: Client):
    tip = TipPageFactory()
    assert client.get(tip.url).status_code == 200
    assert client.get(f"{tip.url}nergens/").status_code == 404
    tip.unpublish()
    assert client.get(tip.url).status_code == 404


def test_an_idea_without_text_is_left_out(client: Client):
    empty = json.dumps([{"type": "practice", "value": ""}])
    html = client.get(TipPageFactory(practices=empty).url).content.decode()
    assert "Probeer dit morgen" not in html
    assert 'class="practice"' not in html
