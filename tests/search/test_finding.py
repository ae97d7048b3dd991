"""What is found, in which order, and what stays hidden."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from home.models import HomePage
from search.models import Promotion, SearchEntry, Synonyms
from tests.factories.home import HomePageFactory, StandardPageFactory
from tools.models import Card, CardCategory, CardSetPage, MethodPage, ToolboxIndexPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def toolbox():
    home = HomePageFactory()
    return home.add_child(instance=ToolboxIndexPage(title="Toolbox"))


def method(toolbox, title, **fields):
    return toolbox.add_child(instance=MethodPage(title=title, goal="Doel", **fields))


def search(client, query, **more):
    call_command("rebuild_search", verbosity=0)
    return client.get(reverse("search:search"), {"q": query, **more})


def titles(response):
    found = response.context["found"]
    return [
        str(result.title).replace("<mark>", "").replace("</mark>", "") for result in found.results
    ]


def test_a_typing_error_finds_what_was_meant_and_says_so(client: Client, toolbox):
    method(toolbox, "Babbelkwartier")
    response = search(client, "babelkwartier")
    assert titles(response) == ["Babbelkwartier"]
    html = response.content.decode()
    assert "Bedoelde je" in html
    assert 'href="/zoeken/?q=babbelkwartier"' in html


def test_words_that_editors_say_mean_the_same_find_each_other(client: Client, toolbox):
    method(toolbox, "Een goed overleg")
    assert titles(search(client, "vergadering")) == []
    Synonyms.objects.create(words="vergadering, overleg, samen zitten")
    assert titles(search(client, "vergadering")) == ["Een goed overleg"]
    assert titles(search(client, "samen zitten")) == ["Een goed overleg"]
    assert titles(search(client, "samen")) == []


def test_a_page_that_editors_promote_comes_first(client: Client, toolbox):
    method(toolbox, "Feedback geven")
    other = method(toolbox, "Iets heel anders")
    Promotion.objects.create(query="feedback", page=other)
    response = search(client, "feedback geven")
    assert [result.title for result in response.context["found"].promoted] == ["Iets heel anders"]
    html = response.content.decode()
    assert html.index("Iets heel anders") < html.index("<mark>Feedback</mark>")
    other.unpublish()
    assert not search(client, "feedback geven").context["found"].promoted


def test_a_card_is_found_by_its_text_and_leads_to_it(client: Client, toolbox):
    cards = CardSetPage(title="Kaarten over moed")
    cards.categories = [CardCategory(name="Durf", color="coral", icon="star")]
    front, back = "Wanneer zweeg je liever?", "Zeg het nu."
    cards.cards = [Card(title="Spreken", front=front, back=back, color="coral")]
    toolbox.add_child(instance=cards)
    response = search(client, "zwijgen gezwegen zweeg")
    [result] = response.context["found"].results
    assert result.kind == "card"
    assert result.url.endswith("#kaart-1")
    assert "<mark>zweeg</mark>" in result.summary
    assert "Kaarten over moed" in response.content.decode()


def test_only_one_kind(client: Client, toolbox):
    method(toolbox, "Babbelen doe je zo")
    StandardPageFactory(parent=HomePage.objects.get(), title="Babbelen, waarom")
    response = search(client, "babbelen")
    assert {facet.kind: facet.count for facet in response.context["found"].facets} == {
        "method": 1,
        "page": 1,
    }
    assert titles(search(client, "babbelen", soort="method")) == ["Babbelen doe je zo"]
    assert "Nog niets" not in search(client, "babbelen", soort="bestaat-niet").content.decode()


def test_what_is_marked_is_escaped(client: Client, toolbox):
    method(toolbox, "Babbelen <script>alert(1)</script>")
    html = search(client, "babbelen script").content.decode()
    assert "<script>alert" not in html
    assert "<mark>Babbelen</mark>" in html


def test_documents_are_found_by_title_unless_their_collection_is_closed(client: Client, toolbox):
    root = Collection.get_first_root_node()
    closed = root.add_child(name="Besloten")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    Document.objects.create(title="Draaiboek babbelen", file="draaiboek.pdf", collection=root)
    Document.objects.create(title="Geheim babbelen", file="geheim.pdf", collection=closed)
    assert titles(search(client, "babbelen")) == ["Draaiboek babbelen"]


def test_publishing_and_unpublishing_count_at_once(
    client: Client, toolbox, django_capture_on_commit_callbacks
):
    page = method(toolbox, "Nog niets", live=False)
    call_command("rebuild_search", verbosity=0)
    address = reverse("search:search")
    page.title = "Babbelen in de gang"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert titles(client.get(address, {"q": "gang"})) == ["Babbelen in de gang"]
    page.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert titles(client.get(address, {"q": "gang"})) == []
    assert not SearchEntry.objects.filter(page=page).exists()


def test_titles_to_choose_from_while_typing(client: Client, toolbox, django_assert_max_num_queries):
    for title in ("Babbelkwartier", "Samen babbelen", "Iets anders"):
        method(toolbox, title)
    secret = method(toolbox, "Babbelen achter slot")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    call_command("rebuild_search", verbosity=0)
    address = reverse("search:suggestions")
    client.get(address, {"q": "x"})
    with django_assert_max_num_queries(3):
        response = client.get(address, {"q": "babb"})
    assert response.json() == {"titles": ["Babbelkwartier", "Samen babbelen"]}
    for query in ("", "b", "\x00", '"', "%", "zzzz"):
        assert client.get(address, {"q": query}).json() == {"titles": []}


def test_a_page_that_moves_away_from_the_site_is_not_found(client: Client, toolbox):
    page = method(toolbox, "Babbelen elders")
    call_command("rebuild_search", verbosity=0)
    page.move(Page.objects.get(depth=1), pos="last-child")
    assert titles(client.get(reverse("search:search"), {"q": "elders"})) == []
