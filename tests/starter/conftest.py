"""The starter content, loaded once for the tests of this folder."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page, Site

from tests.loading import loaded_once
from tests.starter.crawling import Crawl, crawl


@pytest.fixture(scope="module")
def starter(django_db_setup, django_db_blocker) -> Iterator[Page]:
    """The home page of the starter site; what a module loads is rolled back at its end."""
    with loaded_once(django_db_blocker):
        call_command("load_starter", verbosity=0)
        yield Site.objects.get(is_default_site=True).root_page


@pytest.fixture(scope="module")
def site_crawl(starter: Page) -> Crawl:
    """Every live page as a visitor gets it."""
    return crawl(Client())
