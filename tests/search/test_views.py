"""The search page takes whatever a visitor types."""

import pytest
from django.test import Client
from django.urls import reverse

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
