"""The backend takes every query, from the admin too."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.query import MATCH_ALL

from tests.factories.home import HomePageFactory

pytestmark = pytest.mark.django_db
STRANGE = ('"', "\x00", " ", "", 'a"b', "*", "(", "a AND", "'")


@pytest.mark.parametrize("query", STRANGE)
def test_every_query_can_be_searched(query: str):
    assert list(Page.objects.search(query)) == []
    assert list(Page.objects.autocomplete(query)) == []


def test_query_objects_pass():
    home = HomePageFactory()
    assert home.page_ptr in list(Page.objects.search(MATCH_ALL))


def test_fields_do_no_harm():
    assert list(Page.objects.search("leren", fields=["title"])) == []


@pytest.mark.parametrize("query", STRANGE)
def test_the_admin_takes_every_query(admin_client: Client, query: str):
    url = reverse("wagtailadmin_pages:search")
    assert admin_client.get(url, {"q": query}).status_code == 200
