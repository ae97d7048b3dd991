"""Counters know how often, never who."""

from django.utils import timezone

from content.counting import Event, count
from content.models import DailyCount


def test_each_subject_has_one_number_a_day(db):
    for subject in ("page:1", "page:2", "page:1"):
        count(Event.DOWNLOAD, subject)
    rows = DailyCount.objects.values_list("day", "event", "subject", "count")
    today = timezone.localdate()
    assert set(rows) == {(today, "download", "page:1", 2), (today, "download", "page:2", 1)}


def test_a_start_is_no_download(db):
    count(Event.DOWNLOAD, "page:1")
    count(Event.START, "page:1")
    assert DailyCount.objects.filter(count=1).count() == 2


def test_counting_again_is_one_query(db, django_assert_num_queries):
    count(Event.START, "page:1")
    with django_assert_num_queries(1):
        count(Event.START, "page:1")


def test_a_number_is_all_that_is_kept():
    names = {field.name for field in DailyCount._meta.get_fields()}
    assert names == {"id", "day", "event", "subject", "count"}
