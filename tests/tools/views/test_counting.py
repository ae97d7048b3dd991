"""Which files of cards are counted as a download."""

import pytest
from django.test import Client

from content import jobs
from content.models import DailyCount, Job
from tests.factories.tools import CardSetPageFactory
from tools.printing.rendering import render

pytestmark = pytest.mark.django_db
# More faces than are typeset within a request.
MANY = 20


def counted() -> dict[str, int]:
    return dict(DailyCount.objects.values_list("subject", "count"))


def test_a_set_that_is_downloaded_counts_for_its_page(client: Client):
    page = CardSetPageFactory(count=2)
    etag = client.get(page.pdf_url)["ETag"]
    client.get(page.pdf_url, headers={"If-None-Match": etag})
    client.head(page.pdf_url)
    assert counted() == {f"page:{page.pk}:deck": 1}


def test_a_deck_of_ones_own_counts_apart(client: Client):
    page = CardSetPageFactory(count=2)
    response = client.get("/kaarten/eigen-set/pdf/", {"kaarten": f"{page.slug}:1"})
    assert response["Content-Type"] == "application/pdf"
    assert counted() == {"own-deck": 1}


def test_a_file_that_takes_a_while_counts_once_it_is_sent(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    waiting = client.get(page.pdf_url)["Location"]
    assert counted() == {}
    job = Job.objects.get()
    assert jobs.claim(job)
    render(job)
    file = client.get(waiting).context["file_url"]
    assert client.head(file).status_code == 200
    assert counted() == {}
    assert client.get(file)["Content-Type"] == "application/pdf"
    assert counted() == {f"page:{page.pk}:deck": 1}
    client.get(page.pdf_url)
    assert counted() == {f"page:{page.pk}:deck": 2}


def test_a_file_whose_job_was_cleared_away_is_still_sent(client: Client, no_worker):
    page = CardSetPageFactory(count=MANY)
    waiting = client.get(page.pdf_url)["Location"]
    job = Job.objects.get()
    assert jobs.claim(job)
    render(job)
    file = client.get(waiting).context["file_url"]
    job.delete()
    assert client.get(file)["Content-Type"] == "application/pdf"
    assert counted() == {}
