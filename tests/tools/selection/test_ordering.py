"""Long documents are made once, by a worker; who waits sees how far it is."""

import datetime

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from content import jobs
from content.making import PATIENCE
from content.models import Job
from tests.tools.selection.conftest import Shelf, one_of_each
from tools.selection.making import make

PDF = "/mijn-selectie/pdf/"


@pytest.fixture
def address(shelf: Shelf, settings) -> str:
    """A selection that is too long to make at once; no worker runs."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    return f"{PDF}?s={'.'.join(one_of_each(shelf, 3))}"


def test_the_visitor_waits_for_a_worker(client: Client, address: str):
    waiting = client.get(address)
    assert waiting["Cache-Control"] == "no-store"
    page = client.get(waiting["Location"]).content.decode()
    assert 'data-job="busy"' in page
    job = Job.objects.get()
    assert jobs.claim(job)
    make(job)
    page = client.get(waiting["Location"]).content.decode()
    assert 'data-job="done"' in page
    assert f'href="{address}"' in page
    assert client.get(address)["Content-Type"] == "application/pdf"
    assert Client().get(address)["Content-Type"] == "application/pdf"
    assert Job.objects.count() == 1


def test_two_who_ask_share_one_job(client: Client, address: str):
    one, two = client.get(address), Client().get(address)
    assert one["Location"] == two["Location"]
    assert Job.objects.count() == 1


def test_without_a_worker_the_one_who_waits_makes_it(client: Client, address: str):
    waiting = client.get(address)
    Job.objects.update(heartbeat=timezone.now() - 2 * PATIENCE)
    assert 'data-job="done"' in client.get(waiting["Location"]).content.decode()


def test_a_lost_file_is_made_again(client: Client, address: str):
    waiting = client.get(address)
    job = Job.objects.get()
    assert jobs.claim(job)
    make(job)
    default_storage.delete(job.artefact)
    assert 'data-job="busy"' in client.get(waiting["Location"]).content.decode()


def test_a_failure_is_told(client: Client, address: str):
    waiting = client.get(address)
    job = Job.objects.get()
    assert jobs.claim(job)
    default_storage.delete(f"paper/{job.key}.html")
    with pytest.raises(FileNotFoundError):
        make(job)
    page = client.get(waiting["Location"]).content.decode()
    assert 'data-job="failed"' in page
    # A while later it is tried again, from the list.
    Job.objects.update(heartbeat=timezone.now() - datetime.timedelta(minutes=1))
    assert client.get(address)["Location"] == waiting["Location"]
    assert Job.objects.get().status == Job.Status.QUEUED


def test_an_unknown_document(client: Client, db):
    assert client.get("/mijn-selectie/bestand/abc/").status_code == 404
