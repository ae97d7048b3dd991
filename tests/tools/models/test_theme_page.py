"""The page of a theme: its list of contents and what to read further."""

import json

import pytest
from django.test import Client

from tests.factories.tools import (
    MethodPageFactory,
    PillarFactory,
    ThemePageFactory,
    TipPageFactory,
)
from tools.models import FeaturedTool, ThemePage

pytestmark = pytest.mark.django_db


def full_theme() -> ThemePage:
    theme = ThemePageFactory(
        organisation_title="Samen",
        closing_title="Alles hangt samen",
        closing="<p>Echt.</p>",
        self_title="Alleen",
        tools_title="Begin hiermee",
    )
    for title in ("Maak plaats", "Geef tijd"):
        TipPageFactory(parent=theme, pillar=PillarFactory(page=theme, title=title))
    TipPageFactory(parent=theme)
    method = MethodPageFactory(parent=theme.get_parent().specific)
    theme.featured_tools = [FeaturedTool(tool=method, text="Doe", button="Kijk")]
    theme.further_reading = reading({"label": "Leren", "url": "https://example.org/leren"})
    theme.save()
    return theme


def reading(*links: dict) -> str:
    empty = {"page": None, "anchor": "", "url": "", "source": "", "text": ""}
    return json.dumps([{"type": "reading", "value": empty | link} for link in links])


def test_the_contents_lead_to_every_part(client: Client):
    response = client.get(full_theme().url)
    contents = response.context["contents"]
    assert [(part.title, [smaller.title for smaller in part.parts]) for part in contents] == [
        ("Samen", ["Maak plaats", "Geef tijd"]),
        ("Alles hangt samen", []),
        ("Alleen", []),
        ("Begin hiermee", []),
        ("Verder lezen", []),
    ]
    html = response.content.decode()
    for part in (*contents, *contents[0].parts):
        assert html.count(f'href="#{part.anchor}"') == 1
        assert html.count(f'id="{part.anchor}"') == 1


def test_a_theme_without_parts_has_no_list_of_contents(client: Client):
    html = client.get(ThemePageFactory().url).content.decode()
    assert "data-contents" not in html


def test_a_group_without_letters_in_its_title_can_still_be_reached():
    pillar = PillarFactory(page=ThemePageFactory(), title="?!")
    assert pillar.anchor == f"groep-{pillar.pk}"


def test_further_reading_shows_links_that_lead_somewhere(client: Client):
    theme = ThemePageFactory()
    index = theme.get_parent().specific
    live, hidden = MethodPageFactory.create_batch(2, parent=index)
    hidden.unpublish()
    theme.further_reading = reading(
        {"label": "Een artikel", "url": "https://example.org/", "source": "VIVO", "text": "Kort."},
        {"label": "Een werkvorm", "page": live.pk},
        {"label": "Weg", "page": hidden.pk},
    )
    theme.save()
    html = client.get(theme.url).content.decode()
    for text in ("Een artikel", "VIVO", "Kort.", "Een werkvorm", 'href="https://example.org/"'):
        assert text in html
    assert f'href="{live.url}"' in html
    assert "Weg" not in html


def test_without_links_that_lead_somewhere_there_is_nothing_to_read(client: Client):
    theme = ThemePageFactory()
    method = MethodPageFactory(parent=theme.get_parent().specific, live=False)
    theme.further_reading = reading({"label": "Weg", "page": method.pk})
    theme.save()
    assert "Verder lezen" not in client.get(theme.url).content.decode()


@pytest.mark.parametrize("links", (1, 3))
def test_query_count_with_pages_to_read(client: Client, links, django_assert_num_queries):
    theme = ThemePageFactory()
    methods = MethodPageFactory.create_batch(links, parent=theme.get_parent().specific)
    theme.further_reading = reading(*({"label": "Lees", "page": one.pk} for one in methods))
    theme.save()
    client.get(theme.url)
    with django_assert_num_queries(15):
        client.get(theme.url)
