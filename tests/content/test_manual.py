"""The manual in the admin."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from content.manual import PICTURES, TEXT, rendered

pytestmark = pytest.mark.django_db


def test_every_page_of_the_admin_leads_to_the_manual(admin_client: Client):
    assert reverse("manual") in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_manual_has_its_chapters_and_pictures(admin_client: Client):
    html = admin_client.get(reverse("manual")).content.decode()
    _, chapters = rendered(TEXT.read_text())
    assert len(chapters) >= 10
    for chapter in chapters:
        assert f'href="#{chapter.anchor}"' in html
        assert f'id="{chapter.anchor}"' in html
    pictures = re.findall(r'src="(/beheer/handleiding/beeld/[^"]+)"', html)
    assert len(pictures) >= 8
    for address in pictures:
        assert admin_client.get(address)["Content-Type"] == "image/png"


def test_every_picture_in_the_text_says_what_is_on_it():
    pictures = re.findall(r"!\[([^\]]*)\]\(img/([^)]+)\)", TEXT.read_text())
    assert all(len(text) > 10 and (PICTURES / name).is_file() for text, name in pictures)


def test_no_other_file_comes_out(admin_client: Client):
    for name in ("bestaat-niet", "editors"):
        address = reverse("manual-picture", args=[name])
        assert admin_client.get(address).status_code == 404


def test_visitors_are_sent_to_the_login(client: Client):
    assert client.get(reverse("manual")).status_code == 302
    assert client.get(reverse("manual-picture", args=["home"])).status_code == 302


def test_html_in_the_text_stays_text():
    html, _ = rendered("# Titel\n\n## Een\n\n<script>x</script>\n")
    assert "<script>" not in html
