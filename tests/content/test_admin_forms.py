"""What editors send is tidied before it is kept."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import StandardPage
from tests.factories.home import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("intro", "kept"), (("", ""), ("<p> </p>", ""), ("<p>Dag.</p>", "Dag.")))
def test_a_text_that_was_left_empty_is_empty(admin_client: Client, intro: str, kept: str):
    page = StandardPageFactory(parent=HomePageFactory())
    data = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "intro": rich_text(intro),
            "body": streamfield([]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            "action-publish": "1",
        }
    )
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 302
    saved = StandardPage.objects.get(pk=page.pk)
    assert bool(saved.intro) is bool(kept)
    assert kept in saved.intro
