"""How editors change and preview toolbox pages in the admin."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from tests.factories.organisations import UserFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    PillarFactory,
    ThemePageFactory,
)
from tools.models import Card, CardSetPage, MethodPage, TipPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    """A test client in which an editor-in-chief is logged in."""
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def card(**changes: str) -> dict[str, str]:
    return {"color": "teal", "title": "Nieuw", "front": "Wat nu?", "back": "Vertel."} | changes


def set_data(page: Page, cards: list[dict], categories: list[dict] | None = None) -> dict:
    default = [{"name": "Terugblik", "color": "teal", "icon": "star"}]
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": "",
            "instructions": "",
            "talent_set": "",
            "categories": inline_formset(categories or default),
            "cards": inline_formset(cards),
            "related_tools": inline_formset([]),
            "comments": inline_formset([]),
        }
    )


def post_set(editor: Client, data: dict) -> tuple[CardSetPage, str]:
    page = CardSetPageFactory(count=0)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = editor.post(url, set_data(page, **data) | {"action-publish": "1"}).content.decode()
    return CardSetPage.objects.get(pk=page.pk), html


def test_an_added_card_shows_in_the_preview_before_it_is_saved(editor: Client):
    page = CardSetPageFactory(count=0)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    data = set_data(page, [card(front="Staat dit er al?")])
    assert editor.post(url, data).json()["is_valid"]
    assert "Staat dit er al?" in editor.get(url).content.decode()
    assert not Card.objects.exists()
    assert "Staat dit er al?" not in editor.get(page.url).content.decode()


def test_a_published_card_is_on_the_page(editor: Client):
    page, _html = post_set(editor, {"cards": [card(front="Sta ik erop?")]})
    assert page.card_count == 1
    assert "Sta ik erop?" in editor.get(page.url).content.decode()


def test_a_text_that_does_not_fit_is_refused_and_names_the_card(editor: Client):
    page, html = post_set(editor, {"cards": [card(title="Lang", back="Vertel eens. " * 60)]})
    assert page.card_count == 0
    assert re.search(
        r"De tekst van de kaart ‘Lang’ is \d+ tekens te lang\. Maak hem korter\.", html
    )


@pytest.mark.parametrize("side", ("front", "back"))
def test_a_card_measures_each_side(side: str):
    too_long = Card(**card(**{side: "Vertel " * 110}))
    with pytest.raises(ValidationError) as refused:
        too_long.clean()
    assert list(refused.value.message_dict) == [side]
    Card(**card()).clean()


def test_a_card_without_category_is_refused(editor: Client):
    page, html = post_set(editor, {"cards": [card(color="plum")]})
    assert page.card_count == 0
    assert "Geen enkele categorie heeft deze kleur." in html


def test_two_categories_of_one_colour_are_refused(editor: Client):
    category = {"name": "Een", "color": "teal", "icon": "star"}
    twice = [category, category | {"name": "Twee"}]
    _page, html = post_set(editor, {"cards": [], "categories": twice})
    assert "Een andere categorie heeft deze kleur al." in html


def tip_data(**changes) -> dict:
    data = {
        "title": "Vraag het",
        "slug": "vraag-het",
        "summary": "",
        "pillar": "",
        "body": streamfield([("paragraph", rich_text("<p>Doe het gewoon.</p>"))]),
        "practices": streamfield([("practice", rich_text("<p>Morgen al.</p>"))]),
        "effort": "small",
        "related_tools": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    return nested_form_data(data | changes)


def test_an_editor_adds_a_tip(editor: Client):
    theme = ThemePageFactory()
    pillar = PillarFactory(page=theme)
    url = reverse("wagtailadmin_pages:add", args=["tools", "tippage", theme.pk])
    editor.post(url, tip_data(pillar=pillar.pk))
    tip = TipPage.objects.get()
    assert tip.pillar == pillar
    html = editor.get(tip.url).content.decode()
    assert "Doe het gewoon." in html
    assert "Morgen al." in html


def test_a_tip_takes_a_group_of_its_own_theme_only(editor: Client):
    theme = ThemePageFactory()
    foreign = PillarFactory(page=ThemePageFactory(parent=theme.get_parent().specific))
    url = reverse("wagtailadmin_pages:add", args=["tools", "tippage", theme.pk])
    editor.post(url, tip_data(pillar=foreign.pk))
    assert not TipPage.objects.exists()


def test_a_range_that_ends_before_it_begins_is_refused(editor: Client):
    page = MethodPageFactory()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    step = {"title": "Zit", "minutes": "5", "text": rich_text("<p>Zit.</p>")}
    data = {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "goal": "Doel",
        "duration_min": "20",
        "duration_max": "10",
        "duration_note": "",
        "group_min": "",
        "group_max": "",
        "materials": "",
        "preparation": "",
        "steps": streamfield([("step", step)]),
        "variations": "",
        "facilitator_tips": "",
        "related_tools": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    html = editor.post(url, nested_form_data(data)).content.decode()
    assert "Dit is minder dan het kleinste getal." in html
    assert MethodPage.objects.get(pk=page.pk).duration_max == 15


@pytest.mark.parametrize("snippet", ("audience", "dimension"))
def test_the_taxonomies_can_be_edited(editor: Client, snippet: str):
    for view in ("list", "add"):
        url = reverse(f"wagtailsnippets_tools_{snippet}:{view}")
        assert editor.get(url).status_code == 200
