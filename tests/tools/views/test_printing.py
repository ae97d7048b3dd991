"""Choosing how to print, decks of one's own, and files that take a while to make."""

import datetime
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from content import jobs
from content.making import PATIENCE
from content.models import Job
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import CardSetPageFactory, ToolboxIndexPageFactory
from tools.models import CardSetPage
from tools.printing.rendering import render

pytestmark = pytest.mark.django_db
OWN = "/kaarten/eigen-set/"
# More faces than are typeset within a request.
MANY = 20


def text_of(content: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def work_through_queue() -> None:
    """What a worker does."""
    for job in Job.objects.filter(status=Job.Status.QUEUED):
        assert jobs.claim(job)
        render(job)


@pytest.mark.parametrize("items", (1, 3))
def test_print_page_query_count_is_constant(client: Client, items, django_assert_num_queries):
    page = CardSetPageFactory(count=2 * items)
    client.get(f"{page.url}afdrukken/")
    with django_assert_num_queries(14):
        client.get(f"{page.url}afdrukken/")


@pytest.mark.parametrize("items", (1, 3))
def test_own_deck_query_count_is_constant(client: Client, items, django_assert_num_queries):
    index = ToolboxIndexPageFactory()
    CardSetPageFactory.create_batch(items, parent=index, count=2 * items)
    for _number in range(items):
        CardSetPageFactory(parent=index, count=0, talent_set=TalentSetFactory())
    chosen = ",".join(CardSetPage.objects.values_list("slug", flat=True))
    address = client.get(OWN, {"kaarten": chosen})["Location"]
    client.get(address)
    with django_assert_num_queries(10):
        assert client.get(address).status_code == 200


def test_print_page_shows_what_comes_out(client: Client):
    page = CardSetPageFactory(count=6)
    response = client.get(f"{page.url}afdrukken/?formaat=a7&manier=enkelzijdig")
    html = response.content.decode()
    assert not response.cookies
    assert html.count('<svg class="sheet-picture__sheet"') == 2
    assert "Download de kaarten (A4, 2 pagina&#x27;s, 6 kaarten)" in html
    assert f'formaction="{page.url}pdf/"' in html
    assert 'value="a7" checked' in html
    assert 'value="enkelzijdig" checked' in html


def test_an_address_becomes_the_shortest_one(client: Client):
    page = CardSetPageFactory(count=3)
    long = f"{page.url}afdrukken/?vel=a4&formaat=a6&kaarten=&kaarten={page.slug}:1"
    assert client.get(long)["Location"] == f"{page.url}afdrukken/?kaarten={page.slug}:1"


def test_no_card_chosen_is_told_kindly(client: Client):
    page = CardSetPageFactory()
    html = client.get(f"{page.url}afdrukken/?kaarten=").content.decode()
    assert "Je koos nog geen kaart" in html
    assert "formaction" not in html
    back = client.get(f"{page.url}pdf/?kaarten=")
    assert back["Location"] == f"{page.url}afdrukken/?kaarten="


def test_a_set_without_cards_has_nothing_to_print(client: Client):
    page = CardSetPageFactory(count=0)
    assert client.get(f"{page.url}afdrukken/").status_code == 404
    assert client.get(f"{page.url}pdf/").status_code == 404


def test_the_pdf_follows_the_choices(client: Client):
    page = CardSetPageFactory(count=3)
    query = f"?kaarten={page.slug}:3.1&manier=drukker&formaat=poker&leeg=1"
    content = client.get(f"{page.url}pdf/{query}").content
    pages = PdfReader(BytesIO(content)).pages
    assert len(pages) == 6
    assert [float(side) for side in pages[0].trimbox[2:]] != list(pages[0].mediabox[2:])
    text = text_of(content)
    assert text.index("Vraag 2?") < text.index("Vraag 0?")
    assert "Vraag 1?" not in text


def test_a_deck_from_two_sets(client: Client):
    index = ToolboxIndexPageFactory()
    one, two = CardSetPageFactory.create_batch(2, parent=index, count=3)
    query = f"kaarten={two.slug}:2,{one.slug}:1"
    html = client.get(f"{OWN}?{query}").content.decode()
    assert html.count("print-order__item") == 2
    response = client.get(f"{OWN}pdf/?{query}")
    assert response["Content-Disposition"] == 'attachment; filename="eigen-set.pdf"'
    text = text_of(response.content)
    assert text.index("Vraag 1?") < text.index("Vraag 0?")
    assert one.title in text
    assert two.title in text
    assert not client.get(f"{OWN}?{query}").cookies


def test_cards_that_not_everyone_may_see_are_not_offered(client: Client):
    index = ToolboxIndexPageFactory()
    draft = CardSetPageFactory(parent=index, live=False, title="Nog niet af")
    private = CardSetPageFactory(parent=index, title="Besloten")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    html = client.get(OWN).content.decode()
    assert "Nog niet af" not in html
    assert "Besloten" not in html
    answer = client.get(f"{OWN}pdf/?kaarten={draft.slug},{private.slug}")
    assert answer["Location"].startswith(OWN)


def test_a_file_is_made_once_and_then_served(client: Client, renders):
    page = CardSetPageFactory(count=3)
    first = client.get(f"{page.url}pdf/")
    assert len(renders) == 1
    files = default_storage.listdir("cards/decks")[1]
    again = Client().get(f"{page.url}pdf/")
    assert again.content == first.content
    assert (len(renders), default_storage.listdir("cards/decks")[1]) == (1, files)
    assert again["ETag"] == first["ETag"]
    assert "no-store" not in again["Cache-Control"]


def test_other_sheets_of_the_same_cards_typeset_nothing(client: Client, renders):
    page = CardSetPageFactory(count=3)
    client.get(f"{page.url}pdf/")
    client.get(f"{page.url}pdf/?vel=a3")
    client.get(f"{OWN}pdf/?kaarten={page.slug}:2.1")
    assert len(renders) == 1


def test_a_lost_file_is_made_again(client: Client):
    page = CardSetPageFactory(count=3)
    first = client.get(f"{page.url}pdf/").content
    (name,) = default_storage.listdir("cards/decks")[1]
    default_storage.delete(f"cards/decks/{name}")
    assert client.get(f"{page.url}pdf/").content == first


def test_many_new_cards_are_made_by_a_worker(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    waiting = client.get(f"{page.url}pdf/?formaat=poker")
    job = Job.objects.get()
    assert waiting["Location"] == reverse("tools:job", args=[job.key])
    busy = client.get(waiting["Location"])
    html = busy.content.decode()
    assert f"0 van {MANY} kaarten" in html
    assert '<meta http-equiv="refresh" content="3">' in html
    assert busy["Cache-Control"] == "no-store"
    assert not busy.cookies
    work_through_queue()
    html = client.get(waiting["Location"]).content.decode()
    file_url = reverse("tools:file", args=[job.key, page.slug])
    assert f'href="{file_url}"' in html
    file = client.get(file_url)
    assert "Vraag 7?" in text_of(file.content)
    assert "immutable" in file["Cache-Control"]
    assert client.get(f"{page.url}pdf/?formaat=poker").content == file.content


def test_without_a_worker_the_server_makes_the_cards_in_the_end(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    address = client.get(f"{page.url}pdf/")["Location"]
    long_ago = timezone.now() - PATIENCE - datetime.timedelta(seconds=1)
    Job.objects.update(heartbeat=long_ago)
    assert "Je kaarten zijn klaar" in client.get(address).content.decode()


def test_who_stops_the_work_can_start_it_again(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    address = client.get(f"{page.url}pdf/")["Location"]
    job = Job.objects.get()
    stopped = Client(enforce_csrf_checks=True).post(f"{address}stop/")
    assert stopped.status_code == 200
    assert f'href="{page.url}afdrukken/?"' in stopped.content.decode()
    assert not jobs.claim(job)
    client.get(address)
    assert jobs.claim(job)


def test_a_worker_that_was_stopped_leaves_no_file(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    client.get(f"{page.url}pdf/")
    job = Job.objects.get()
    jobs.claim(job)
    jobs.cancel(Job.objects.get())
    render(job)
    assert Job.objects.get().status == Job.Status.CANCELLED
    assert not default_storage.exists(f"cards/decks/{job.key}.pdf")


def test_what_can_not_be_made_is_told_in_plain_words(client: Client):
    page = CardSetPageFactory(count=1)
    page.cards.update(front="woord " * 600)
    answer = client.get(f"{page.url}pdf/?formaat=poker", follow=True)
    html = answer.content.decode()
    assert "We konden je kaarten niet maken" in html
    assert "Kies grotere kaarten" in html
    assert not default_storage.exists("cards/decks")


@pytest.mark.parametrize("key", ("x", "..", "0" * 64))
def test_an_unknown_file_does_not_exist(client: Client, key):
    assert client.get(f"/kaarten/bestand/{key}/").status_code == 404
    assert client.get(f"/kaarten/bestand/{key}/set.pdf").status_code == 404
    assert client.post(f"/kaarten/bestand/{key}/stop/").status_code == 404
