"""The starter content, loaded once for the tests of this folder."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from wagtail.models import Page, Site

from tests.starter.crawling import Crawl, crawl


@pytest.fixture(scope="module")
def starter(django_db_setup, django_db_blocker) -> Page:
    """The home page of the starter site; what a module loads is rolled back at its end."""
    with django_db_blocker.unblock():
        atomic = transaction.atomic()
        atomic.__enter__()
        call_command("load_starter", verbosity=0)
        yield Site.objects.get(is_default_site=True).root_page
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)
        Site.clear_site_root_paths_cache()


@pytest.fixture(scope="module")
def site_crawl(starter: Page) -> Crawl:
    """Every live page as a visitor gets it."""
    return crawl(Client())
