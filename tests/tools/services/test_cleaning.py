"""Old files of cards go, those of published sets stay."""

import os
import time
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client

from content.models import Job, SiteSettings
from content.share_image.address import image_url
from tests.factories.tools import CardSetPageFactory, MethodPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other tests are not there."""
    settings.MEDIA_ROOT = tmp_path


def files() -> set[Path]:
    return {path for path in Path(default_storage.path("cards")).rglob("*") if path.is_file()}


def age(days: int) -> None:
    """Make every file and job older."""
    moment = time.time() - days * 24 * 3600
    for path in files():
        os.utime(path, (moment, moment))
    for job in Job.objects.all():
        job.heartbeat = job.heartbeat.fromtimestamp(moment, tz=job.heartbeat.tzinfo)
        job.save()


def clean() -> None:
    call_command("clean_card_files", verbosity=0)


def test_nothing_to_clean_is_fine(db):
    clean()


def test_files_of_published_cards_stay_and_those_of_edited_cards_go(client: Client):
    page = CardSetPageFactory(count=3)
    client.get(f"{page.url}pdf/")
    client.get(f"{page.url}pdf/?formaat=a7&zuinig=1")
    before = files()
    page.cards.update(back="Anders.")
    age(31)
    client.get(f"{page.url}pdf/")
    new = files() - before
    clean()
    left = files()
    assert new <= left
    # Gone: both PDFs, and the three old backs in both formats.
    assert len(before - left) == 8
    assert Job.objects.count() == 1


def test_young_files_stay(client: Client):
    page = CardSetPageFactory(count=1)
    client.get(f"{page.url}pdf/")
    page.delete()
    age(29)
    before = files()
    clean()
    assert files() == before
    age(31)
    clean()
    assert files() == set()
    assert not Job.objects.exists()


def test_what_a_dead_worker_left_behind_goes(client: Client):
    page = CardSetPageFactory(count=1)
    client.get(f"{page.url}pdf/")
    partial = Path(default_storage.path("cards/decks/abc.partial"))
    partial.write_bytes(b"half")
    age(31)
    clean()
    assert not partial.exists()
    assert len(files()) == 3


def test_pictures_of_shared_links_go_and_come_back(client: Client):
    page = CardSetPageFactory(count=1)
    url = image_url(page.pk, page.share_card(SiteSettings()))
    drawn = client.get(url, follow=True).content
    picture = next(Path(default_storage.path("share")).iterdir())
    clean()
    assert picture.exists()
    moment = time.time() - 31 * 24 * 3600
    os.utime(picture, (moment, moment))
    clean()
    assert not picture.exists()
    assert client.get(url, follow=True).content == drawn


def test_old_pdfs_of_pages_and_selections_go(client: Client):
    page = MethodPageFactory()
    address = f"/mijn-selectie/pdf/?s=t{page.pk}"
    client.get(address)
    (old,) = Path(default_storage.path("paper")).iterdir()
    moment = time.time() - 31 * 24 * 3600
    os.utime(old, (moment, moment))
    client.get(f"{page.url}pdf/")
    clean()
    assert not old.exists()
    assert len(list(old.parent.iterdir())) == 1
