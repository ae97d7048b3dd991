"""Who asks for an address that isn't there is helped on."""

import re

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import PageViewRestriction

from search.suggestions import may_be_a_page, words_in
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import StandardPageFactory
from tests.factories.tools import (
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)

pytestmark = pytest.mark.django_db
FOUND = re.compile(r'search-result__title"><a href="([^"]+)"')


def suggested(client: Client, path: str) -> list[str]:
    """The addresses that the page for a wrong address suggests."""
    response = client.get(path)
    assert response.status_code == 404
    return FOUND.findall(response.content.decode())


def indexed(methods: int = 1):
    """A toolbox with a tip and methods, ready to be searched."""
    index = ToolboxIndexPageFactory()
    theme = ThemePageFactory(parent=index)
    tip = TipPageFactory(
        parent=theme, title="Sta stil bij wat je leert", summary="Over {{sitenaam}}"
    )
    for number in range(methods):
        MethodPageFactory(parent=index, title=f"Babbelkwartier {number}", summary="Koffie")
    call_command("rebuild_search", verbosity=0)
    return index, tip


@pytest.mark.parametrize(
    "path",
    [
        "/alles/sta-stil-bij-wat-je-leerd/",
        "/oude-plek/sta-stil-bij-wat-je-leert/",
        "/sta_stil_bij_wat_je_leert/",
        "/STA-STIL-BIJ-WAT-JE-LEERT/",
        "/alles/sta-stil-bij-wat-je-leert/bestaat-niet/",
    ],
)
def test_a_mistyped_address_leads_to_the_page(client: Client, path: str):
    tip = indexed()[1]
    assert suggested(client, path)[0] == tip.url


def test_words_in_an_address_are_searched(client: Client):
    indexed(methods=8)
    urls = suggested(client, "/oud/koffie-drinken-2019/")
    assert len(urls) == 5
    assert all("babbelkwartier" in url for url in urls)


def test_placeholders_in_summaries_are_filled(client: Client):
    indexed()
    html = client.get("/sta-stil-bij-wat-je-leer/").content.decode()
    assert "Over Toolbox" in html


def test_there_is_always_a_way_on(client: Client):
    index = indexed()[0]
    html = client.get("/xyzzy-krokodil/").content.decode()
    assert "Bedoelde je" not in html
    assert 'value="xyzzy krokodil"' in html
    assert f'href="{index.url}"' in html
    assert 'name="robots" content="noindex"' in html


def test_only_published_public_pages_are_suggested(client: Client):
    index = indexed()[0]
    MethodPageFactory(parent=index, title="Geheime proef", live=False)
    private = MethodPageFactory(parent=index, title="Geheime test")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    call_command("rebuild_search", verbosity=0)
    assert suggested(client, "/geheime-proef/") == []
    assert suggested(client, "/geheime-test/") == []


@pytest.mark.parametrize(
    "path",
    [
        *("/%00/", "/%ff%fe/", "/%22%27%3B--/", "/" + "a-" * 900 + "/", "/" + "x/" * 300),
        *("/NEAR(/", "/*/", "/%F0%9F%8E%89/", "/%0d%0aX:y/", "/a%20OR%20b/", "/{{organisatie}}/"),
        *("//", "/../../etc/passwd/", "/?q=%00", "/zoeken/x/", "/é/", "/<script>/", "/and-or-not/"),
    ],
)
def test_no_address_is_too_strange(client: Client, path: str):
    SiteSettingsFactory()
    indexed()
    response = client.get(path)
    assert response.status_code in (200, 301, 404)
    assert b"<script>/" not in response.content


@pytest.mark.parametrize(
    "path",
    ["/wp-login.php", "/x/babbelkwartier.png", "/b/babbelkwartier/", "/t/lid/babbelkwartier/"],
)
def test_files_and_accounts_are_no_reason_to_search(client: Client, path: str):
    indexed()
    assert not may_be_a_page(path)
    assert suggested(client, path) == []


@pytest.mark.parametrize("path", ["/static/css/weg.css", "/media/weg.jpg"])
def test_a_missing_file_costs_next_to_nothing(
    client: Client, path: str, django_assert_max_num_queries
):
    with django_assert_max_num_queries(2):  # whether it was moved
        response = client.get(path)
    assert response.status_code == 404
    assert response["Content-Type"] == "text/plain"


def test_only_reading_is_answered_with_a_search(client: Client):
    indexed()
    response = client.post("/babbelkwartier-9/")
    assert response.status_code == 404
    assert FOUND.findall(response.content.decode()) == []


@pytest.mark.parametrize("methods", (1, 3))
@pytest.mark.parametrize("path", ["/babbelkwartier-99/", "/koffie/", "/krokodil/xyzzy/"])
def test_query_count_is_constant(
    client: Client, methods: int, path: str, django_assert_max_num_queries
):
    SiteSettingsFactory()
    index = indexed(methods)[0]
    StandardPageFactory(parent=index.get_parent().specific)
    client.get(path)
    with django_assert_max_num_queries(13):  # five of them Wagtail's own, that find nothing
        assert client.get(path).status_code == 404


def test_it_sets_no_cookie(client: Client):
    assert not client.get("/babbelkwartier-99/").cookies


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/toolbox/sta-stil/", "sta stil"),
        ("/toolbox/12/", "toolbox"),
        ("/Één-Twee/", "één twee"),
        ("/a/b/", ""),
        ("/", ""),
        ("/x_y_vraag_vraag/", "vraag"),
    ],
)
def test_words_come_from_the_last_part_that_has_any(path: str, words: str):
    assert words_in(path) == words
