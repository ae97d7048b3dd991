"""What visitors can do with each page, and what the page's head tells others."""

import datetime
import re
from html import unescape

import pytest
from django.test import Client
from wagtail.models import Page

from content.full_address import full_address
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
)

pytestmark = pytest.mark.django_db
BAR = re.compile(r'<div class="page-actions".*?</div>', re.DOTALL)
META = re.compile(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)">')


def text_page() -> Page:
    return StandardPageFactory(parent=HomePageFactory())


FACTORIES = [
    *(TipPageFactory, MethodPageFactory, CardSetPageFactory, QuestionnairePageFactory),
    *(TalentMapPageFactory, ThemePageFactory, text_page),
]


def bar(client: Client, page: Page) -> str:
    """The HTML of the bar."""
    found = BAR.findall(client.get(page.url).content.decode())
    assert len(found) == 1
    return found[0]


def meta(client: Client, page: Page) -> dict[str, str]:
    """The meta elements of the page."""
    html = client.get(page.url).content.decode()
    return {name: unescape(value) for name, value in META.findall(html)}


@pytest.mark.parametrize("factory", FACTORIES)
def test_every_page_can_be_kept_printed_and_passed_on(client: Client, factory):
    SiteSettingsFactory(contact_email="redactie@voorbeeld.be")
    page = factory()
    html = bar(client, page)
    assert f'href="{page.url}pdf/"' in html
    assert "hidden data-print>" in html
    assert f'hidden data-copy="{full_address(page)}"' in html
    assert 'href="mailto:?subject=' in html
    assert 'href="mailto:redactie@voorbeeld.be?subject=Fout%20op%20de%20pagina' in html
    assert "redactie@voorbeeld.be</small>" in html


def test_without_a_contact_address_no_mistake_can_be_reported(client: Client):
    SiteSettingsFactory(contact_email="")
    html = bar(client, TipPageFactory())
    assert "Meld een fout" not in html
    assert "Deel via e-mail" in html


def test_placeholders_in_a_title_are_filled_before_they_are_encoded(client: Client):
    SiteSettingsFactory(organisation_name="Sector & Co")
    html = bar(client, TipPageFactory(title="Leren bij {{organisatie}}"))
    assert "subject=Leren%20bij%20Sector%20%26%20Co&amp;body=" in html
    assert "%7B" not in html


def test_a_page_tells_when_it_last_changed(client: Client):
    page = TipPageFactory()
    assert "Laatst bijgewerkt" not in bar(client, page)
    page.first_published_at = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.UTC)
    page.last_published_at = datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC)
    page.save()
    assert ">2 maart 2026</time>" in bar(client, page)


def test_a_text_page_tells_it_once(client: Client):
    page = StandardPageFactory(
        parent=HomePageFactory(),
        last_published_at=datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC),
        show_updated=True,
    )
    assert client.get(page.url).content.decode().count("1 maart 2026") == 1


def test_a_page_that_was_never_saved_can_be_previewed():
    parent = ThemePageFactory()
    page = TipPageFactory.build(title="Nog niets", slug="nog-niets", parent=None)
    page.set_url_path(parent)
    response = page.make_preview_request()
    response.render()
    html = response.content.decode()
    assert "Nog niets" in html
    assert "og:image" not in html
    assert "mailto:" not in BAR.findall(html)[0]


def test_a_shared_link_shows_title_summary_and_picture(client: Client):
    SiteSettingsFactory(site_name="Onze toolbox")
    page = TipPageFactory(title='Zeg "ja" & <nee>', summary="Kort & goed")
    tags = meta(client, page)
    assert tags["og:title"] == 'Zeg "ja" & <nee>'
    assert tags["og:description"] == tags["description"] == "Kort & goed"
    assert tags["og:url"] == full_address(page)
    assert tags["og:site_name"] == "Onze toolbox"
    assert tags["og:locale"] == "nl_BE"
    assert tags["og:type"] == "article"
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["twitter:card"] == "summary_large_image"


def test_the_editors_title_for_search_engines_goes_first(client: Client):
    home = HomePageFactory(title="Home", seo_title="Leren op het werk")
    tags = meta(client, home)
    assert tags["og:title"] == tags["og:image:alt"] == "Leren op het werk"
    assert tags["og:type"] == "website"


@pytest.mark.parametrize("factory", [TipPageFactory, HomePageFactory])
def test_the_head_names_the_page_and_the_feed(client: Client, factory):
    page = factory()
    html = client.get(f"{page.url}?soort=x").content.decode()
    assert f'<link rel="canonical" href="{full_address(page)}">' in html
    assert '<link rel="alternate" type="application/rss+xml" href="/nieuw.rss"' in html
    assert '<html lang="nl">' in html
