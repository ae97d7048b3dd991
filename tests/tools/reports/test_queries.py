"""What the reports tell."""

import datetime

import pytest
from wagtail.models import Page

from content.models import BasePage, DailyCount
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
)
from tools.reports.own_fields import _kinds_with
from tools.reports.queries import incomplete, to_review, uses, with_review_date
from tools.reports.subjects import name_subjects

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 5, 4)
DAY = datetime.timedelta(days=1)


def test_every_kind_of_page_can_be_reviewed():
    kinds = [model for model in BasePage.__subclasses__() if not model._meta.abstract]
    assert set(kinds) <= set(_kinds_with("review_on")) == set(_kinds_with("summary"))
    assert len(_kinds_with("review_on")) >= 5


def test_pages_whose_day_has_come_stand_soonest_first():
    home = HomePageFactory(review_on=TODAY)
    StandardPageFactory(parent=home, review_on=TODAY + DAY)
    late = StandardPageFactory(parent=home, review_on=TODAY - DAY)
    StandardPageFactory(parent=home)
    assert [page.pk for page in to_review(Page.objects.all(), today=TODAY)] == [late.pk, home.pk]
    assert with_review_date(Page.objects.all()).count() == 3


def test_tools_can_be_reviewed_too():
    tip = TipPageFactory(review_on=TODAY)
    (page,) = to_review(Page.objects.all(), today=TODAY)
    assert (page.pk, page.review_on) == (tip.pk, TODAY)


def test_pages_without_a_summary_or_theme_are_named():
    theme = ThemePageFactory(summary="Kort.")
    index = theme.get_parent().specific
    for page in (index, index.get_parent().specific):
        page.summary = "Kort."
        page.save()
    complete = MethodPageFactory(parent=index, summary="Kort.")
    complete.themes.add(theme)
    complete.save()
    TipPageFactory(parent=theme, summary="Een tip staat altijd onder een thema.")
    bare = MethodPageFactory(parent=index)
    cards = CardSetPageFactory(parent=index, summary="Kort.")
    tip = TipPageFactory(parent=theme)
    rows = {page.pk: (page.no_summary, page.no_theme) for page in incomplete(Page.objects.all())}
    assert rows == {bare.pk: (True, True), cards.pk: (False, True), tip.pk: (True, False)}


def test_uses_are_added_up_per_period():
    for days, count in ((0, 1), (6, 2), (7, 4), (29, 8), (30, 16), (364, 32), (365, 64)):
        DailyCount.objects.create(
            day=TODAY - days * DAY, event="download", subject="page:1:deck", count=count
        )
    DailyCount.objects.create(day=TODAY, event="start", subject="page:1", count=1)
    deck, start = uses(today=TODAY)
    assert (deck["week"], deck["month"], deck["year"], deck["total"]) == (3, 15, 63, 127)
    assert (start["event"], start["total"]) == ("start", 1)


@pytest.mark.parametrize("items", (1, 3))
def test_naming_what_was_counted_is_one_query(items: int, django_assert_num_queries):
    home = HomePageFactory()
    pages = StandardPageFactory.create_batch(items, parent=home)
    rows = [{"event": "download", "subject": f"page:{page.pk}"} for page in pages]
    rows += [
        {"event": "download", "subject": f"page:{home.pk}:deck"},
        {"event": "start", "subject": "page:98765"},
        {"event": "download", "subject": "selection"},
        {"event": "download", "subject": "own-deck"},
    ]
    with django_assert_num_queries(1):
        name_subjects(rows)
    named = [(row["title"], row["what"], bool(row["url"])) for row in rows]
    assert named[:items] == [(page.title, "Pdf gedownload", True) for page in pages]
    assert named[items:] == [
        (home.title, "Kaarten gedownload", True),
        ("Verwijderde pagina 98765", "Gestart", False),
        ("Selectie van een bezoeker", "Pdf gedownload", False),
        ("Eigen set kaarten", "Kaarten gedownload", False),
    ]
