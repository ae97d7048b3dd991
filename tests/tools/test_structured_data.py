"""What search engines hear about each kind of page."""

import json
import re

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
    TipPageFactory,
)
from tools.structured_data import duration, plain

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(client: Client, page: Page) -> dict[str, dict]:
    """The things that the page tells of, by their type."""
    found = SCRIPT.findall(client.get(page.url).content.decode())
    assert len(found) == 1
    return {thing["@type"]: thing for thing in json.loads(found[0])["@graph"]}


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(None, ""), (0, ""), (5, "PT5M"), (60, "PT1H"), (90, "PT1H30M"), (1500, "PT25H")],
)
def test_durations_are_iso_8601(minutes: int | None, text: str):
    assert duration(minutes) == text


def test_rich_text_becomes_one_line():
    html = "<p>Zit &amp; kijk.</p><ul><li>Eén</li><li>Twee</li></ul>"
    assert plain(html) == "Zit & kijk. Eén Twee"
    assert plain(None) == ""


@pytest.mark.django_db
def test_a_method_is_a_how_to(client: Client):
    steps = [
        {"title": "Landen", "minutes": 5, "text": "<p>Zit &lt;neer&gt;.</p>"},
        {"title": "Delen", "minutes": None, "text": "<p>Vertel aan {{organisatie}}.</p>"},
    ]
    SiteSettingsFactory(organisation_name='De "beste" </script>')
    method = MethodPageFactory(
        summary="Kort & goed",
        duration_min=60,
        duration_max=75,
        steps=json.dumps([{"type": "step", "value": step} for step in steps]),
        materials="Koffie\n\n Een belletje ",
    )
    how_to = told(client, method)["HowTo"]
    assert how_to["name"] == method.title
    assert how_to["description"] == "Kort & goed"
    assert how_to["url"] == full_address(method)
    assert how_to["totalTime"] == "PT1H15M"
    assert [supply["name"] for supply in how_to["supply"]] == ["Koffie", "Een belletje"]
    assert [(step["position"], step["name"], step["text"]) for step in how_to["step"]] == [
        (1, "Landen", "Zit <neer>."),
        (2, "Delen", 'Vertel aan De "beste" </script>.'),
    ]
    assert how_to["publisher"]["name"] == 'De "beste" </script>'


@pytest.mark.django_db
@pytest.mark.parametrize(
    "factory",
    [TipPageFactory, CardSetPageFactory, QuestionnairePageFactory, TalentMapPageFactory],
)
def test_other_tools_are_creative_works(client: Client, factory):
    page = factory()
    work = told(client, page)["CreativeWork"]
    assert (work["name"], work["url"]) == (page.title, full_address(page))
    assert work["learningResourceType"] == page.kind_label
    assert work["image"].endswith(".png")


@pytest.mark.django_db
def test_every_page_below_home_tells_where_it_stands(client: Client):
    tip = TipPageFactory()
    theme = tip.get_parent()
    for page in (tip, theme, theme.get_parent()):
        crumbs = told(client, page)["BreadcrumbList"]["itemListElement"]
        above = page.get_ancestors(inclusive=True).filter(depth__gt=1)
        assert [(crumb["name"], crumb["item"]) for crumb in crumbs] == [
            (one.title, full_address(one)) for one in above
        ]
    assert "CollectionPage" in told(client, theme)


@pytest.mark.django_db
def test_the_home_page_tells_of_the_site_and_its_search(client: Client):
    SiteSettingsFactory(site_name="Onze toolbox")
    home = HomePageFactory()
    things = told(client, home)
    assert things["WebSite"]["name"] == "Onze toolbox"
    assert "BreadcrumbList" not in things
    search = things["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert search == f"{full_address(home)}zoeken/?q={{search_term_string}}"
    assert "WebPage" in told(client, StandardPageFactory(parent=home))
