"""The admin speaks Dutch: none of our English texts leaks into it."""

import html
import json
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.organisations import UserFactory
from tests.factories.tools import ThemePageFactory
from toolbox.roles import MANAGERS, MODERATORS

pytestmark = pytest.mark.django_db
CATALOGUE = Path(settings.BASE_DIR) / "locale" / "nl" / "LC_MESSAGES" / "django.po"
SHORTEST = 8  # characters: shorter words may be the same in a name or an attribute
TAG = re.compile(r"<(script|style|template)\b.*?</\1>|<[^>]*>", re.DOTALL)
LABEL = re.compile(r'"label": ("(?:[^"\\]|\\.)*")')
ADDRESSES = (
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailsnippets_surveys_questionnaire:list",
    "wagtailsnippets_talents_talentset:list",
    "wagtailsnippets_tools_audience:list",
    "wagtailsnippets_tools_dimension:list",
    "wagtailimages:index",
    "wagtaildocs:index",
    "report-te-herzien",
    "report-zonder-samenvatting-of-thema",
    "report-downloads-per-set",
    "report-zoekopdrachten-zonder-resultaat",
    "surveys_campaign_modeladmin_index",
    "organisations_organisation_modeladmin_index",
    "wagtailadmin_account",
)


def english_texts() -> set[str]:
    """Our texts that read differently in Dutch, without those that have a value in them."""
    return {
        entry.msgid
        for entry in polib.pofile(str(CATALOGUE))
        if len(entry.msgid) >= SHORTEST and "%" not in entry.msgid and entry.msgid != entry.msgstr
    }


def leaks(page: str) -> list[str]:
    """The English texts that stand in this page as a text of their own, or in its menu."""
    texts = {html.unescape(text).strip() for text in TAG.sub("\n", page).splitlines()}
    texts |= {json.loads(label) for label in LABEL.findall(page)}
    return sorted(texts & english_texts())


@pytest.fixture
def manager() -> Client:
    """Who sees the most of the admin, in a browser that asks for English."""
    user = UserFactory()
    user.groups.add(*Group.objects.filter(name__in=(MODERATORS, MANAGERS)))
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_list_is_in_dutch(manager: Client, name: str):
    response = manager.get(reverse(name), follow=True)
    assert response.status_code == 200
    page = response.content.decode()
    assert '<html lang="nl"' in page
    assert leaks(page) == []


@pytest.mark.parametrize("model", ("methodpage", "cardsetpage", "themepage", "questionnairepage"))
def test_a_form_is_in_dutch(manager: Client, model: str):
    index = ThemePageFactory().get_parent()
    url = reverse("wagtailadmin_pages:add", args=["tools", model, index.pk])
    assert leaks(manager.get(url).content.decode()) == []


def test_the_settings_are_in_dutch(manager: Client):
    ThemePageFactory()
    url = reverse("wagtailsettings:edit", args=["content", "sitesettings"])
    assert leaks(manager.get(url, follow=True).content.decode()) == []


def test_a_leak_would_be_seen():
    assert leaks("<p>Site name</p><b>Searches without result</b>") == ["Searches without result"]


def test_the_menu_is_looked_at(manager: Client):
    page = manager.get(reverse("wagtailadmin_home")).content.decode()
    labels = {json.loads(label) for label in LABEL.findall(page)}
    assert {"Te herzien", "Vragenlijsten", "Indeling"} <= labels


def test_who_never_chose_a_language_gets_dutch():
    assert UserProfile.get_for_user(UserFactory()).get_preferred_language() == "nl"
