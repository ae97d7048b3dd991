"""Searches without result are counted, and say nothing about who searched."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from search import misses
from search.misses import delete_old_misses, is_robot, may_be_kept, missed, normalised, note_miss
from search.models import SearchMiss
from tests.factories.home import HomePageFactory

TODAY = datetime.date(2026, 5, 4)
LONG_AGO = datetime.date(2020, 1, 1)


def on(day: datetime.date, query: str, count: int = 1) -> None:
    SearchMiss.objects.create(day=day, query=query, count=count)


def days_ago(days: int) -> datetime.date:
    return TODAY - datetime.timedelta(days=days)


@given(st.text())
def test_a_question_fits_its_column_and_normalises_once(text: str):
    question = normalised(text)
    assert len(question) <= SearchMiss._meta.get_field("query").max_length
    assert normalised(question) == question


@pytest.mark.parametrize(
    ("query", "kept"),
    (
        ("coaching", True),
        ("top 100 tips 2026", False),
        ("top 10 tips", True),
        ("jan.peeters@voorbeeld.be", False),
        ("bel 0470 12 34 56", False),
        ("", False),
    ),
)
def test_what_may_be_about_a_person_is_not_kept(query: str, kept: bool):
    assert may_be_kept(query) is kept


@given(st.emails())
def test_no_address_is_ever_kept(address: str):
    assert not may_be_kept(normalised(f"mail naar {address}"[:100]))


@pytest.mark.parametrize(
    ("agent", "robot"),
    (
        ("Mozilla/5.0 (compatible; Googlebot/2.1)", True),
        ("python-requests/2.31", True),
        ("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", False),
        ("", False),
    ),
)
def test_a_robot_says_so(agent: str, robot: bool):
    assert is_robot(agent) is robot


def test_questions_that_differ_in_capitals_and_spaces_are_one(db):
    for query in ("Coaching", "  coaching ", "COACHING"):
        note_miss(query=query)
    (row,) = SearchMiss.objects.all()
    assert (row.day, row.query, row.count) == (timezone.localdate(), "coaching", 3)


def test_counting_a_question_again_is_one_query(db, django_assert_num_queries):
    with django_assert_num_queries(3):
        note_miss(query="coaching")
    with django_assert_num_queries(1):
        note_miss(query="coaching")


def test_a_robot_cannot_fill_the_disk(db, monkeypatch):
    monkeypatch.setattr(misses, "MOST_A_DAY", 2)
    for query in ("een", "twee", "drie", "twee"):
        note_miss(query=query)
    assert dict(SearchMiss.objects.values_list("query", "count")) == {"een": 1, "twee": 2}


def test_editors_see_what_was_asked_on_two_days(db):
    on(days_ago(1), "eenmalig", count=9)
    on(days_ago(1), "coaching", count=2)
    on(days_ago(3), "coaching")
    on(LONG_AGO, "verlof")
    on(days_ago(1), "verlof")
    (row,) = missed(since=days_ago(365))
    assert row == {
        "query": "coaching",
        "times": 3,
        "days": 2,
        "first": days_ago(3),
        "last": days_ago(1),
    }


def test_what_was_asked_once_goes_after_a_month_and_the_rest_after_a_year(db):
    on(days_ago(31), "eenmalig")
    on(days_ago(29), "onlangs")
    on(days_ago(31), "coaching")
    on(days_ago(40), "coaching")
    on(days_ago(366), "coaching")
    assert delete_old_misses(today=TODAY) == 2
    kept = sorted(SearchMiss.objects.values_list("query", "day"))
    assert kept == [
        ("coaching", days_ago(40)),
        ("coaching", days_ago(31)),
        ("onlangs", days_ago(29)),
    ]


def test_the_command_deletes_and_says_so(db, capsys):
    on(LONG_AGO, "coaching")
    call_command("delete_old_searches")
    assert "Deleted 1 " in capsys.readouterr().out
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize(
    ("ask", "counted"),
    (
        ({}, 1),
        ({"page": 2}, 0),
        ({"headers": {"user-agent": "Googlebot/2.1"}}, 0),
    ),
    ids=("a visitor", "a later page", "a robot"),
)
def test_the_search_page_counts_what_a_visitor_did_not_find(
    db, client: Client, ask: dict, counted: int
):
    HomePageFactory()
    headers = ask.pop("headers", {})
    client.get(reverse("search:search"), {"q": "Xyzzy", **ask}, headers=headers)
    assert SearchMiss.objects.filter(query="xyzzy").count() == counted


def test_looking_at_the_address_only_counts_nothing(db, client: Client):
    client.head(reverse("search:search"), {"q": "xyzzy"})
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize("before", (0, 3))
def test_a_search_without_result_stays_within_ten_queries(
    db, client: Client, before: int, django_assert_max_num_queries
):
    HomePageFactory()
    for number in range(before):
        note_miss(query=f"vraag {number}")
    client.get(reverse("search:search"))
    client.get(reverse("search:search"), {"q": "iets anders"})  # what editors added is kept
    with django_assert_max_num_queries(10):
        client.get(reverse("search:search"), {"q": "xyzzy"})


def test_a_question_its_day_and_its_number_are_all_that_is_kept():
    names = {field.name for field in SearchMiss._meta.get_fields()}
    assert names == {"id", "day", "query", "count"}
