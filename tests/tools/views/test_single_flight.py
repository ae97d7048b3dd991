"""Twenty visitors want the same new cards at the same time: they are made once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from wagtail.models import Page, Site

from content.models import Job
from home.models import HomePage
from tests.factories.tools import CardSetPageFactory
from tools.models import CardSetPage


@pytest.fixture
def card_set(request, django_db_setup, django_db_blocker) -> Iterator[CardSetPage]:
    """A card set that other connections see too; it's gone afterwards."""
    with django_db_blocker.unblock():
        page = CardSetPageFactory(count=request.param)
        home = page.get_ancestors().type(HomePage).get()
        try:
            yield page
        finally:
            Job.objects.all().delete()
            # The site stays: its root is what it was before.
            Site.objects.update(root_page=Page.objects.get(depth=1))
            Site.clear_site_root_paths_cache()
            home.delete()


@pytest.mark.parametrize("card_set", (3, 20), indirect=True)
def test_twenty_at_the_same_time_make_one_render(card_set: CardSetPage, kept_files: list[str]):
    address = f"{card_set.url}pdf/"

    def visit(_number: int) -> int:
        try:
            return Client().get(address).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        statuses = set(pool.map(visit, range(20)))
    # Whoever came second looks on: the page that tells how far it is.
    assert statuses <= {200, 302}
    assert kept_files.count("decks") == 1
    assert Job.objects.get().is_done
    assert Client().get(address).status_code == 200
