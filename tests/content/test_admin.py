"""The admin that editors meet."""

import pytest
from django.test import Client
from django.urls import reverse

from home.models import StandardPage
from tests.factories.home import HomePageFactory

pytestmark = pytest.mark.django_db


def test_the_admin_has_the_house_colours_and_a_short_menu(admin_client: Client):
    html = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "css/admin.css" in html
    assert "img/favicon.svg" in html
    assert "releases.wagtail.org" not in html


def test_an_editor_can_add_a_text_page(admin_client: Client):
    home = HomePageFactory()
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    assert admin_client.get(url).status_code == 200


def test_a_block_preview_looks_like_the_site(admin_client: Client):
    block = StandardPage._meta.get_field("body").stream_block.child_blocks["phase"]
    url = reverse("wagtailadmin_block_preview")
    html = admin_client.get(url, {"id": block.definition_prefix}).content.decode()
    assert "css/main.css" in html
    assert "plan-phase__title" in html
