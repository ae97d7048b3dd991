"""The address of a picture gives the picture of a published page, and of nothing else."""

import re

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from content.models import SiteSettings
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import CardSetPageFactory, ThemePageFactory, TipPageFactory

pytestmark = pytest.mark.django_db
IMAGE = re.compile(r'<meta property="og:image" content="http://testserver(/deelbeeld/[^"]+)">')


def address(client: Client, page: Page) -> str:
    """Where the page says its picture is."""
    return IMAGE.search(client.get(page.url).content.decode())[1]


@pytest.mark.parametrize("factory", [TipPageFactory, CardSetPageFactory, HomePageFactory])
def test_a_page_names_a_picture_that_never_changes(client: Client, factory):
    response = client.get(address(client, factory()))
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert "immutable" in response["Cache-Control"]
    assert response.content.startswith(b"\x89PNG")
    assert not response.cookies


def test_it_is_drawn_once(client: Client):
    page = TipPageFactory(title="Een keer getekend")
    url = address(client, page)
    client.get(url)
    name = f"share/{url.rpartition('-')[2]}"
    with default_storage.open(name, "wb") as file:
        file.write(b"kept")
    assert client.get(url).content == b"kept"
    default_storage.delete(name)


def test_another_title_is_another_picture_and_the_old_address_leads_there(client: Client):
    page = TipPageFactory()
    old = address(client, page)
    page.title = "Een andere titel"
    page.save()
    new = address(client, page)
    assert new != old
    response = client.get(old)
    assert response.status_code == 302
    assert response["Location"] == f"http://testserver{new}"


def test_placeholders_are_filled():
    settings = SiteSettingsFactory(organisation_name="Sector & Co")
    page = TipPageFactory(title="Leren bij {{organisatie}}", summary="{{sitenaam}}")
    card = page.share_card(SiteSettings.for_site(settings.site))
    assert (card.title, card.summary) == ("Leren bij Sector & Co", "Toolbox")


def unpublished(page: Page) -> None:
    page.unpublish()


def expired(page: Page) -> None:
    page.expire_at = timezone.now() - timezone.timedelta(hours=1)
    page.save()
    page.unpublish(set_expired=True)


def private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def deleted(page: Page) -> None:
    page.delete()


@pytest.mark.parametrize("hide", [unpublished, expired, private, deleted])
def test_what_visitors_may_not_see_has_no_picture(client: Client, hide):
    page = StandardPageFactory(parent=HomePageFactory())
    url = address(client, page)
    hide(page)
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("key", ("0", "x" * 500, "%00", "..", "%22%3E"))
def test_nobody_chooses_what_is_on_a_picture(client: Client, key: str):
    page = TipPageFactory()
    response = client.get(f"/deelbeeld/{page.pk}-{key}.png")
    assert response.status_code in (302, 404)
    if response.status_code == 302:
        assert response["Location"].endswith(address(client, page))


def test_a_page_outside_the_site_has_no_picture(client: Client):
    root = Page.get_first_root_node()
    assert client.get(f"/deelbeeld/{root.pk}-0.png").status_code == 404
    assert client.get("/deelbeeld/99999999999999999999-0.png").status_code == 404


def test_it_only_reads(client: Client):
    url = address(client, TipPageFactory())
    assert client.post(url).status_code == 405
    assert client.head(url).status_code == 200


@pytest.mark.parametrize("pages", (1, 3))
def test_query_count_is_constant(client: Client, pages: int, django_assert_num_queries):
    SiteSettingsFactory()
    tips = TipPageFactory.create_batch(pages, parent=ThemePageFactory())
    urls = [address(client, tip) for tip in tips]
    client.get(urls[-1])
    with django_assert_num_queries(5):
        client.get(urls[-1])
