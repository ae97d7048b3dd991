"""Placeholders are filled, and an unfilled one never reaches a visitor."""

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content.placeholders import fill, unfilled
from home.models import StandardPage
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory

VALUES = {"organisatie": "Sector", "adres": ""}


def test_fill_replaces_every_placeholder():
    assert fill("{{organisatie}} en {{ organisatie }}", VALUES) == "Sector en Sector"


def test_a_placeholder_without_a_value_becomes_empty():
    assert fill("a {{adres}}{{onbekend}} b", VALUES) == "a  b"


def test_unfilled_names_each_once():
    texts = ["{{organisatie}} {{adres}}", "{{onbekend}} {{adres}}"]
    assert unfilled(texts, VALUES) == ["adres", "onbekend"]


@pytest.mark.django_db
def test_a_page_shows_the_settings_escaped(client: Client):
    SiteSettingsFactory(organisation_name="Zorg & Co")
    page = StandardPageFactory(
        parent=HomePageFactory(),
        intro="<p>{{organisatie}} biedt dit aan.</p>",
        search_description="Van {{organisatie}}",
    )
    html = client.get(page.url).content.decode()
    assert "Zorg &amp; Co biedt dit aan." in html
    assert 'content="Van Zorg &amp; Co"' in html
    assert "{{" not in html


@pytest.mark.django_db
def test_a_preview_shows_the_settings_too():
    SiteSettingsFactory(organisation_name="Sectorfonds")
    page = StandardPageFactory(parent=HomePageFactory(), intro="<p>Van {{organisatie}}.</p>")
    response = page.make_preview_request()
    assert "Van Sectorfonds." in response.content.decode()


@pytest.mark.django_db
def test_a_visitor_never_sees_an_unfilled_placeholder(client: Client):
    page = StandardPageFactory(parent=HomePageFactory(), intro="<p>Van {{bestaat_niet}}.</p>")
    assert "{{" not in client.get(page.url).content.decode()


def form_data(intro: str, body: list) -> dict:
    return nested_form_data(
        {
            "title": "Over",
            "slug": "over",
            "summary": "",
            "intro": rich_text(intro, features=["bold"]),
            "body": streamfield(body),
            "comments-TOTAL_FORMS": 0,
            "comments-INITIAL_FORMS": 0,
        }
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("intro", "body", "names"),
    (
        ("<p>Van {{organisatie}}</p>", [], []),
        ("<p>Van {{bestaat_niet}}</p>", [], ["bestaat_niet"]),
        ("<p>Hallo</p>", [("quote", {"text": "Bel {{tel}}", "source": ""})], ["tel"]),
    ),
)
def test_the_editor_is_told_which_placeholder_has_no_value(
    intro: str, body: list, names: list, admin_user
):
    SiteSettingsFactory()
    form_class = StandardPage.get_edit_handler().get_form_class()
    form = form_class(
        form_data(intro, body),
        instance=StandardPage(),
        parent_page=Page.objects.get(depth=1),
        for_user=admin_user,
    )
    form.is_valid()
    errors = form.non_field_errors()
    assert len(errors) == len(names)
    assert all(name in error for name, error in zip(names, errors, strict=True))
