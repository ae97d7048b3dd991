"""The search page takes whatever a visitor types."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from home.models import HomePage
from search.queries import RESULTS_PER_PAGE
from tests.factories.home import HomePageFactory, StandardPageFactory
from tools.models import MethodPage, ThemePage, ToolboxIndexPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query", ("", "  ", '"', '"leren', "\x00", "leren\x00", "*", "a" * 5000, "'; --", "NEAR(", "é")
)
def test_every_query_gets_an_answer(client: Client, query: str):
    response = client.get(reverse("search:search"), {"q": query})
    assert response.status_code == 200


@pytest.mark.parametrize("page", ("0", "-1", "9999", "x", ""))
def test_a_page_number_out_of_range_shows_a_page(client: Client, page: str):
    assert client.get(reverse("search:search"), {"q": "leren", "page": page}).status_code == 200


def test_search_sets_no_cookie(client: Client):
    assert not client.get(reverse("search:search"), {"q": "leren"}).cookies


def test_search_only_reads(client: Client):
    assert client.post(reverse("search:search"), {"q": "leren"}).status_code == 405


def indexed(pages: int) -> None:
    """Text pages, a theme and methods about the same thing, as visitors find them."""
    home = HomePageFactory()
    StandardPageFactory.create_batch(pages, parent=home, summary="Over babbelen van {{sitenaam}}")
    toolbox = home.add_child(instance=ToolboxIndexPage(title="Toolbox", summary="Babbelen"))
    toolbox.add_child(instance=ThemePage(title="Babbelen op het werk", intro="<p>Praat</p>"))
    for number in range(pages):
        toolbox.add_child(instance=MethodPage(title=f"Babbelen {number}", goal="Doel"))
    call_command("rebuild_search", verbosity=0)


@pytest.mark.parametrize("pages", (1, 3))
def test_query_count_is_constant(client: Client, pages: int, django_assert_num_queries):
    indexed(pages)
    client.get(reverse("search:search"), {"q": "babbelen"})
    with django_assert_num_queries(8):
        html = client.get(reverse("search:search"), {"q": "babbelen"}).content.decode()
    assert html.count("search-result__title") == 2 * pages + 2


def test_results_show_their_kind_and_filled_summaries(client: Client):
    indexed(1)
    html = client.get(reverse("search:search"), {"q": "babbelen"}).content.decode()
    assert "#footprints" in html
    assert "#compass" in html
    assert "Over <mark>babbelen</mark> van Toolbox" in html


def test_a_title_counts_more_than_a_text(client: Client):
    indexed(1)
    StandardPageFactory(parent=HomePage.objects.get(), title="Fouten", summary="Iets anders")
    StandardPageFactory(
        parent=HomePage.objects.get(), title="Iets anders", summary="Over fouten en wat nog meer"
    )
    call_command("rebuild_search", verbosity=0)
    html = client.get(reverse("search:search"), {"q": "fouten"}).content.decode()
    assert html.index("><mark>Fouten</mark><") < html.index('">Iets anders<')


def test_only_published_public_pages_are_found(client: Client):
    indexed(1)
    home = HomePage.objects.get()
    StandardPageFactory(parent=home, title="Geheim babbelen", live=False)
    private = StandardPageFactory(parent=home, title="Besloten babbelen")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    call_command("rebuild_search", verbosity=0)
    html = client.get(reverse("search:search"), {"q": "babbelen"}).content.decode()
    assert "Geheim" not in html
    assert "Besloten" not in html


def test_many_results_come_a_page_at_a_time(client: Client):
    indexed(8)
    first = client.get(reverse("search:search"), {"q": "babbelen"}).content.decode()
    second = client.get(reverse("search:search"), {"q": "babbelen", "page": 2}).content.decode()
    assert first.count("search-result__title") == RESULTS_PER_PAGE
    assert second.count("search-result__title") == 18 - RESULTS_PER_PAGE
    assert "q=babbelen&amp;page=2" in first


def test_nothing_found_helps_on(client: Client):
    html = client.get(reverse("search:search"), {"q": "xyzzy"}).content.decode()
    assert "empty-state" in html


def test_who_finds_nothing_is_led_to_the_toolbox(client: Client):
    indexed(1)
    html = client.get(reverse("search:search"), {"q": "krokodil"}).content.decode()
    assert f'href="{ToolboxIndexPage.objects.get().url}"' in html
