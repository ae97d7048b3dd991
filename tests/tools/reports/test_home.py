"""The admin's home names what needs attention, to who can do something about it."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content.models import Job
from home.models import HomePage
from search.models import SearchMiss
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.tools.reports.conftest import client_of
from toolbox.roles import AUTHORS

pytestmark = pytest.mark.django_db
MOST_QUERIES = 40
NAMES = ("te-herzien", "onvolledig", "niet-gevonden", "mislukt")


def fill(items: int) -> None:
    """More things that need attention."""
    today = timezone.localdate()
    home = HomePage.objects.first() or HomePageFactory(summary="Kort.")
    before = Job.objects.count()
    for number in range(before, before + items):
        StandardPageFactory(parent=home, review_on=today)
        fail(str(number), days=1)
        for days in (0, 1):
            day = today - datetime.timedelta(days=days)
            SearchMiss.objects.create(day=day, query=f"vraag {number}", count=1)


def fail(key: str, *, days: int) -> None:
    moment = timezone.now() - datetime.timedelta(days=days)
    Job.objects.create(
        kind="cards", key=key, status=Job.Status.FAILED, error=f"Fout {key}", heartbeat=moment
    )


def home_of(client: Client) -> str:
    return client.get(reverse("wagtailadmin_home")).content.decode()


def shown(html: str, name: str) -> bool:
    return f'id="{name}-section"' in html


def test_a_calm_home_when_nothing_needs_attention(manager: Client):
    HomePageFactory(summary="Kort.")
    html = home_of(manager)
    assert [name for name in NAMES if shown(html, name)] == []


def test_moderators_see_what_is_theirs_to_mend(moderator: Client):
    fill(1)
    html = home_of(moderator)
    assert [shown(html, name) for name in NAMES] == [True, True, True, False]


def test_managers_also_see_what_failed_this_week(manager: Client):
    fill(1)
    fail("lang geleden", days=8)
    html = home_of(manager)
    assert shown(html, "mislukt")
    assert "Fout 0" in html
    assert "Fout lang geleden" not in html


def test_authors_see_none_of_it():
    fill(1)
    html = home_of(client_of(AUTHORS))
    assert [name for name in NAMES if shown(html, name)] == []


def test_the_first_five_are_shown_and_all_are_counted(moderator: Client):
    fill(7)
    html = home_of(moderator)
    assert "Te herzien (7)" in html
    assert html.count("vraag ") == 5


def test_the_number_of_queries_does_not_grow(manager: Client):
    counts = []
    for items in (1, 2):
        fill(items)
        home_of(manager)
        with CaptureQueriesContext(connection) as queries:
            home_of(manager)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= MOST_QUERIES
