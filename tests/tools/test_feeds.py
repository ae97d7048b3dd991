"""The feed of what is new."""

import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.whats_new import MOST

pytestmark = pytest.mark.django_db
URL = "/nieuw.rss"
ATOM = "{http://www.w3.org/2005/Atom}"


def published(page: Page, days_ago: int) -> Page:
    """The page as if it was published then."""
    moment = timezone.now() - datetime.timedelta(days=days_ago)
    Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
    page.refresh_from_db()
    return page


def channel(client: Client) -> ElementTree.Element:
    """The feed, parsed."""
    response = client.get(URL)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert not response.cookies
    rss = ElementTree.fromstring(response.content)
    assert (rss.tag, rss.get("version")) == ("rss", "2.0")
    return rss.find("channel")


def titles(client: Client) -> list[str]:
    return [item.findtext("title") for item in channel(client).iter("item")]


def test_the_newest_come_first(client: Client):
    index = ToolboxIndexPageFactory()
    published(MethodPageFactory(parent=index, title="Oud"), 9)
    theme = published(ThemePageFactory(parent=index, title="Leren & <delen>"), 5)
    published(TipPageFactory(parent=theme, title="Tip"), 3)
    published(CardSetPageFactory(parent=index, title="Nieuw"), 1)
    assert titles(client) == ["Nieuw", "Tip", "Leren & <delen>", "Oud"]


def test_an_item_tells_everything_a_reader_needs(client: Client):
    SiteSettingsFactory(organisation_name="Sector & Co", site_name="Onze toolbox")
    theme = ThemePageFactory(title="Samen leren")
    other = ThemePageFactory(parent=theme.get_parent().specific, title="Veilig fouten maken")
    tip = TipPageFactory(parent=theme, title="Vraag\x0bhet", summary="Aan {{organisatie}}")
    tip.themes.add(other)
    tip.save()
    published(tip, 2)
    feed = channel(client)
    item = feed.find("item")
    assert feed.findtext("title") == "Nieuw in de toolbox"
    assert feed.findtext("link") == "http://testserver/"
    assert feed.findtext("language") == "nl"
    assert feed.find(f"{ATOM}link").get("href") == f"http://testserver{URL}"
    assert "Onze toolbox" in feed.findtext("description")
    assert item.findtext("title") == "Vraag het"
    assert item.findtext("link") == f"http://testserver{tip.url}"
    assert item.findtext("description") == "Aan Sector & Co"
    assert [one.text for one in item.iter("category")] == [
        *("Tip", "Samen leren", "Veilig fouten maken")
    ]
    moment = parsedate_to_datetime(item.findtext("pubDate"))
    assert moment == tip.first_published_at.replace(microsecond=0)
    guid = item.find("guid")
    assert guid.get("isPermaLink") == "false"
    tip.move(other, pos="last-child")
    assert channel(client).findtext("item/guid") == guid.text


def test_only_what_visitors_may_read_is_in_it(client: Client):
    home = HomePageFactory()
    published(StandardPageFactory(parent=home, title="Geen tool"), 1)
    index = ToolboxIndexPageFactory(parent=home)
    published(index, 1)
    published(MethodPageFactory(parent=index, title="Concept", live=False), 1)
    MethodPageFactory(parent=index, title="Nooit gepubliceerd")
    private = published(MethodPageFactory(parent=index, title="Besloten"), 1)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    published(MethodPageFactory(parent=index, title="Te lezen"), 1)
    assert titles(client) == ["Te lezen"]


def test_it_is_not_endless(client: Client):
    index = ToolboxIndexPageFactory()
    for days in range(MOST + 3):
        published(MethodPageFactory(parent=index, title=f"{days} dagen oud"), days)
    assert titles(client) == [f"{days} dagen oud" for days in range(MOST)]


def test_an_empty_site_has_an_empty_feed(client: Client):
    assert titles(client) == []


def test_a_reader_that_has_it_gets_nothing_again(client: Client):
    page = published(MethodPageFactory(), 1)
    first = client.get(URL)
    again = client.get(URL, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "max-age" in first["Cache-Control"]
    Page.objects.filter(pk=page.pk).update(title="Anders")
    assert client.get(URL, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("items", (1, 3))
def test_query_count_is_constant(client: Client, items: int, django_assert_num_queries):
    SiteSettingsFactory()
    index = ToolboxIndexPageFactory()
    for theme in ThemePageFactory.create_batch(items, parent=index):
        published(TipPageFactory(parent=theme), 1)
        published(theme, 1)
    client.get(URL)
    with django_assert_num_queries(6):
        client.get(URL)
