"""The home page and the pages of text."""

import gzip
import json

import pytest
from django.test import Client

from home.models import FeaturedTool, HomePage, StandardPage
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tools.models import MethodPage, ThemePage, ToolboxIndexPage

pytestmark = pytest.mark.django_db


def shortcut(page_id: int) -> dict:
    link = {"label": "Begin hier", "page": page_id, "anchor": "voor-jezelf", "url": ""}
    value = {"title": "Ik", "text": "Voor mij", "icon": "user", "family": "sun", "link": link}
    return {"type": "shortcut", "value": value | {"more": [link]}}


def full_home(items: int) -> HomePage:
    """A home page with a theme and as many shortcuts and tools as asked."""
    SiteSettingsFactory()
    home = HomePageFactory()
    toolbox = home.add_child(instance=ToolboxIndexPage(title="Toolbox"))
    home.theme = toolbox.add_child(instance=ThemePage(title="Leren", intro="<p>Leer</p>"))
    for number in range(items):
        tool = toolbox.add_child(instance=MethodPage(title=f"Werkvorm {number}", goal="Doel"))
        home.featured_tools.add(FeaturedTool(tool=tool))
    pages = StandardPageFactory.create_batch(items, parent=home)
    home.shortcuts = json.dumps([shortcut(page.pk) for page in pages])
    home.save()
    return home


@pytest.mark.parametrize("items", (1, 3))
def test_home_query_count_is_constant(client: Client, items: int, django_assert_num_queries):
    home = full_home(items)
    client.get(home.url)
    with django_assert_num_queries(16):
        client.get(home.url)


def test_home_leads_on(client: Client):
    home = full_home(2)
    html = client.get(home.url).content.decode()
    assert "Werkvorm 0" in html
    assert "Werkvorm 1" in html
    assert "#voor-jezelf" in html
    assert home.theme.url in html


def test_home_leaves_out_what_is_not_published(client: Client):
    home = full_home(2)
    home.featured_tools.first().tool.unpublish()
    home.theme.unpublish()
    html = client.get(home.url).content.decode()
    assert "Werkvorm 0" not in html
    assert "Werkvorm 1" in html
    assert home.theme.title not in html


def test_home_shows_an_unsaved_change_in_the_preview():
    home = full_home(1)
    home.hero_title = "Nog niet gepubliceerd"
    response = home.make_preview_request()
    response.render()
    assert "Nog niet gepubliceerd" in response.content.decode()


def text_page(home: HomePage, parts: int, **fields) -> StandardPage:
    body = [
        {"type": "heading", "value": {"text": f"Deel {number}", "level": "h2"}}
        for number in range(parts)
    ]
    return StandardPageFactory(parent=home, body=json.dumps(body), **fields)


@pytest.mark.parametrize("parts", (1, 30))
def test_text_page_query_count_is_constant(client: Client, parts: int, django_assert_num_queries):
    SiteSettingsFactory()
    page = text_page(HomePageFactory(), parts)
    client.get(page.url)
    with django_assert_num_queries(11):
        client.get(page.url)


@pytest.mark.parametrize(("parts", "listed"), ((3, False), (4, True)))
def test_a_long_text_lists_its_parts(client: Client, parts: int, listed: bool):
    html = client.get(text_page(HomePageFactory(), parts).url).content.decode()
    assert 'id="deel-1"' in html
    assert ('href="#deel-1"' in html) is listed


def test_public_pages_set_no_cookie(client: Client):
    home = full_home(1)
    assert not client.get(home.url).cookies
    assert not client.get(text_page(home, 1).url).cookies


def test_pages_go_where_they_belong():
    assert not StandardPage.can_exist_under(ToolboxIndexPage())
    assert StandardPage.can_exist_under(HomePageFactory())
    assert not HomePage.can_create_at(HomePage.get_first_root_node())


def test_a_page_comes_compressed_to_who_takes_that(client):
    home = HomePageFactory()
    plain = client.get(home.url)
    packed = client.get(home.url, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 2
    assert "<h1" in gzip.decompress(packed.content).decode()
