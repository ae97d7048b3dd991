"""Importing and exporting talent sets in the admin."""

import pytest
from django.urls import reverse

from talents.models import TalentSet
from talents.wagtail_hooks import TalentSetViewSet
from tests.factories.organisations import UserFactory
from tests.factories.talents import TalentSetFactory


@pytest.fixture
def talent_set(db) -> TalentSet:
    return TalentSetFactory()


def test_the_buttons_stand_in_the_list(client, talent_set):
    client.force_login(UserFactory(editor_in_chief=True))
    html = client.get(reverse(TalentSetViewSet().get_url_name("list"))).content.decode()
    assert reverse("spreadsheets:new", args=["talentenset"]) in html
    for ending in ("xlsx", "toml"):
        address = reverse("spreadsheets:export", args=["talentenset", talent_set.pk, ending])
        assert address in html
        assert client.get(address).status_code == 200


def test_others_get_nothing(client, talent_set):
    client.force_login(UserFactory())
    address = reverse("spreadsheets:export", args=["talentenset", talent_set.pk, "xlsx"])
    assert client.get(address).status_code in (302, 403)
