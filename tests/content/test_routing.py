"""Finding pages by their address."""

import pytest
from django.http import Http404
from django.test import Client

from content.routing import page_below
from tests.factories.home import HomePageFactory
from tests.factories.tools import ThemePageFactory, TipPageFactory, ToolboxIndexPageFactory

pytestmark = pytest.mark.django_db


def test_a_deep_page_is_found_at_once(django_assert_num_queries):
    tip = TipPageFactory(slug="vraag-het")
    theme = tip.get_parent()
    home = tip.get_site().root_page
    path = ["alles", theme.slug, "vraag-het", "pdf", "groot"]
    with django_assert_num_queries(2):
        assert page_below(home, path) == (tip, ["pdf", "groot"])
    assert page_below(home, path[:2]) == (theme.specific, [])


def test_an_address_without_any_page_is_not_found():
    home = HomePageFactory()
    ToolboxIndexPageFactory(parent=home, slug="alles")
    for path in (["nergens"], ["nergens", "alles"], ["a"] * 3000):
        with pytest.raises(Http404):
            page_below(home, path)


def test_a_page_of_another_site_or_root_is_not_found():
    home, other = HomePageFactory(), HomePageFactory(slug="elders")
    ToolboxIndexPageFactory(parent=other, slug="alles")
    with pytest.raises(Http404):
        page_below(home, ["alles"])


def test_a_page_under_an_unpublished_list_keeps_its_address(client: Client):
    theme = ThemePageFactory()
    url = theme.url
    theme.get_parent().specific.unpublish()
    assert client.get(url).status_code == 200
    assert client.get(f"{url}rest/").status_code == 404
