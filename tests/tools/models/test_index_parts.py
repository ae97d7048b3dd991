"""How a list answers a page that changes without a reload."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.factories.many_tools import make_tools
from tests.factories.tools import ToolboxIndexPageFactory
from tools.models import ToolboxIndexPage
from tools.models.index_list import PER_PAGE

pytestmark = pytest.mark.django_db
TOOLS = 2 * PER_PAGE + 2


@pytest.fixture
def index() -> Page:
    """A list of three pages."""
    page = ToolboxIndexPageFactory()
    make_tools(ToolboxIndexPage.objects.get(pk=page.pk), TOOLS)
    return page


def ask(client: Client, url: str, **headers: str):
    return client.get(url, headers={"HX-Request": "true"} | headers)


def test_a_list_shows_more_without_losing_what_was_shown(client: Client, index: Page):
    for page, shown in ((1, PER_PAGE), (2, 2 * PER_PAGE), (3, TOOLS), (9, TOOLS)):
        response = client.get(f"{index.url}?page={page}")
        assert len(response.context["list"].shown) == shown
        assert ("Toon meer" in response.content.decode()) == (shown < TOOLS)


def test_htmx_gets_the_list_only_and_its_shortest_address(client: Client, index: Page):
    response = ask(client, f"{index.url}?soort=tip&q=&sorteer=&tijd=")
    html = response.content.decode()
    assert "<html" not in html
    assert 'id="f-soort-tip" checked' in html
    assert response["HX-Push-Url"] == f"{index.url}?soort=tip"


def test_the_address_that_the_visitor_has_is_not_pushed_again(client: Client, index: Page):
    current = f"http://testserver{index.url}?soort=tip"
    response = ask(client, f"{index.url}?soort=tip&q=", **{"HX-Current-URL": current})
    assert response["HX-Push-Url"] == "false"


def test_more_of_the_list_comes_alone(client: Client, index: Page):
    response = ask(client, f"{index.url}?page=3", **{"HX-Target": "tool-list"})
    html = response.content.decode()
    assert html.count("<article") == TOOLS - 2 * PER_PAGE
    assert 'id="tool-next" data-hx-swap-oob="true"' in html
    assert 'id="f-' not in html
    assert response["HX-Replace-Url"] == f"{index.url}?page=3"
    assert "HX-Push-Url" not in response


def test_going_back_gets_the_whole_page(client: Client, index: Page):
    response = ask(client, index.url, **{"HX-History-Restore-Request": "true"})
    assert "<html" in response.content.decode()
    assert "HX-Push-Url" not in response


def test_caches_keep_the_answers_apart(client: Client, index: Page):
    for response in (client.get(index.url), ask(client, index.url)):
        assert {"HX-Request", "HX-Target", "HX-Current-URL"} <= set(response["Vary"].split(", "))
        assert "Cookie" not in response["Vary"]
        assert not response.cookies
