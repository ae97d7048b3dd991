"""The answers that hold a page's PDF."""

import json

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content.models import DailyCount
from home.models import StandardPage
from tests.factories.home import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other tests are not there yet."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def page() -> StandardPage:
    body = json.dumps([{"type": "paragraph", "value": "<p>Lees dit.</p>"}])
    return StandardPageFactory(parent=HomePageFactory(), slug="over-ons", body=body)


def counted() -> dict[str, int]:
    return dict(DailyCount.objects.values_list("subject", "count"))


def test_the_file_has_a_name_and_stays_out_of_search_engines(client: Client, page):
    response = client.get(page.pdf_url)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="over-ons.pdf"'
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not response.cookies


def test_who_has_the_file_gets_nothing_until_the_page_changes(client: Client, page):
    etag = client.get(page.pdf_url)["ETag"]
    again = client.get(page.pdf_url, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    page.title = "Anders"
    page.save_revision().publish()
    assert client.get(page.pdf_url, headers={"If-None-Match": etag}).status_code == 200


def test_a_file_is_made_once(client: Client, page):
    client.get(page.pdf_url)
    (name,) = default_storage.listdir("paper")[1]
    with default_storage.open(f"paper/{name}", "wb") as file:
        file.write(b"kept")
    assert client.get(page.pdf_url).content == b"kept"


def test_only_files_that_are_sent_are_counted(client: Client, page):
    etag = client.get(page.pdf_url)["ETag"]
    client.get(page.pdf_url, headers={"If-None-Match": etag})
    head = client.head(page.pdf_url)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", etag)
    assert counted() == {f"page:{page.pk}": 1}
    client.get(page.pdf_url)
    assert counted() == {f"page:{page.pk}": 2}


@pytest.mark.parametrize(("slug", "accepted"), [("pdf", False), ("pdfs", True)])
def test_no_page_takes_the_address_of_the_pdf_above_it(page, admin_user, slug: str, accepted: bool):
    form_class = page.get_edit_handler().get_form_class()
    data = {"title": "Pagina", "slug": slug, "intro": rich_text(""), "body": streamfield([])}
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    form = form_class(
        nested_form_data(data), instance=page, parent_page=page.get_parent(), for_user=admin_user
    )
    assert form.is_valid() is accepted
    assert ("slug" in form.errors) is not accepted
