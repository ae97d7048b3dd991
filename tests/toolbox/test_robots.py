"""What search engines find, and what they leave alone."""

import datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from content.full_address import full_address
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import MethodPageFactory, TipPageFactory, ToolboxIndexPageFactory

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def rules(client: Client) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(client.get("/robots.txt").content.decode().splitlines())
    return parser


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/toolbox/talentenkaart/", True),
        ("/toolbox/pdf/", True),
        ("/beheer/", False),
        ("/account/login/", False),
        ("/organisatie/x/", False),
        ("/b/abcd/", False),
        ("/t/lid/geheim/", False),
        ("/kaarten/eigen-set/pdf/?kaarten=x", False),
        ("/deelbeeld/1-abc.png", True),
    ],
)
def test_robots_know_where_they_may_go(client: Client, path: str, allowed: bool):
    assert rules(client).can_fetch("anybot", path) is allowed


def test_robots_find_the_site_map(client: Client):
    assert rules(client).site_maps() == ["http://testserver/sitemap.xml"]
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert not response.cookies


def site_map(client: Client) -> dict[str, str | None]:
    """The day on which each page last changed, per address."""
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.findtext(f"{MAP}loc"): entry.findtext(f"{MAP}lastmod")
        for entry in tree.iter(f"{MAP}url")
    }


@pytest.mark.django_db
def test_the_site_map_lists_what_visitors_may_read(client: Client):
    home = HomePageFactory()
    index = ToolboxIndexPageFactory(parent=home)
    method = MethodPageFactory(
        parent=index, last_published_at=datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    )
    MethodPageFactory(parent=index, live=False)
    private = StandardPageFactory(parent=home)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    found = site_map(client)
    assert set(found) == {full_address(page) for page in (home, index, method)}
    assert found[full_address(method)] == "2026-03-01"


@pytest.mark.django_db
@pytest.mark.parametrize("pages", (1, 3))
def test_the_site_map_takes_a_constant_number_of_queries(
    client: Client, pages: int, django_assert_num_queries
):
    tip = TipPageFactory()
    MethodPageFactory.create_batch(pages, parent=tip.get_parent().get_parent().specific)
    client.get("/sitemap.xml")
    with django_assert_num_queries(9):
        client.get("/sitemap.xml")


@pytest.mark.django_db
def test_a_page_past_its_end_is_gone_everywhere(client: Client):
    page = MethodPageFactory()
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()
    call_command("publish_scheduled")
    assert not Page.objects.get(pk=page.pk).live
    assert client.get(page.url).status_code == 404
    assert full_address(page) not in site_map(client)
