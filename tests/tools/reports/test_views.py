"""The reports in the admin."""

import datetime
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from content.models import DailyCount
from home.models import HomePage
from search.models import SearchMiss
from search.reports import MissesReport
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.tools.reports.conftest import client_of
from toolbox.roles import AUTHORS, MANAGERS, MODERATORS
from tools.reports import REPORTS

pytestmark = pytest.mark.django_db
NAMES = [report.name for report in (*REPORTS, MissesReport)]
MOST_QUERIES = 25
DAY = datetime.timedelta(days=1)


def fill(items: int, title: str = "Pagina {}") -> None:
    """Put as many rows as asked in every report."""
    today = timezone.localdate()
    home = HomePage.objects.first() or HomePageFactory(summary="Kort.")
    for number in range(items):
        page = StandardPageFactory(
            parent=home, title=title.format(number), review_on=today, live=number % 2 == 0
        )
        DailyCount.objects.create(
            day=today, event="download", subject=f"page:{page.pk}", count=number + 1
        )
        for days in (0, 1):
            query = title.format(number).lower()
            SearchMiss.objects.create(day=today - days * DAY, query=query, count=1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("role", "status"), ((AUTHORS, 302), (MODERATORS, 200), (MANAGERS, 200)))
def test_who_publishes_sees_the_reports(name: str, role: str, status: int):
    fill(1)
    client = client_of(role)
    assert client.get(reverse(f"report-{name}")).status_code == status
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse(f"report-{name}") in html) is (status == 200)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_shows_its_rows(moderator: Client, name: str):
    fill(2)
    html = moderator.get(reverse(f"report-{name}")).content.decode().lower()
    assert "pagina 0" in html
    assert "pagina 1" in html


@pytest.mark.parametrize("name", NAMES)
def test_a_report_without_rows_says_so(moderator: Client, name: str):
    response = moderator.get(reverse(f"report-{name}-results"))
    assert response.status_code == 200
    assert "<table" not in response.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_of_an_export_runs_as_a_formula(moderator: Client, name: str):
    fill(1, title="=cmd|calc{}")
    url = reverse(f"report-{name}")
    csv = b"".join(moderator.get(url, {"export": "csv"}).streaming_content).decode()
    assert "\r\n'=cmd|calc0," in csv
    answer = b"".join(moderator.get(url, {"export": "xlsx"}).streaming_content)
    cell = load_workbook(io.BytesIO(answer)).active["A2"]
    assert (cell.value, cell.data_type) == ("=cmd|calc0", "s")


@pytest.mark.parametrize("name", NAMES)
def test_columns_of_an_export_have_dutch_heads(moderator: Client, name: str):
    fill(1)
    csv = b"".join(
        moderator.get(reverse(f"report-{name}"), {"export": "csv"}).streaming_content
    ).decode()
    assert csv.splitlines()[0].split(",")[0] in ("Pagina", "Gezocht naar")
    assert "Tools |" not in csv


@pytest.mark.parametrize(("when", "shown"), ((None, 1), ("nu", 1), ("maand", 2), ("alle", 3)))
def test_review_shows_what_is_due_unless_asked_otherwise(
    moderator: Client, when: str | None, shown: int
):
    home, today = HomePageFactory(), timezone.localdate()
    for days in (-1, 10, 100):
        StandardPageFactory(parent=home, review_on=today + days * DAY)
    data = {"when": when} if when else {}
    html = moderator.get(reverse("report-te-herzien-results"), data).content.decode()
    assert html.count("<tr") == shown + 1


@pytest.mark.parametrize(("kind", "shown"), (("kaarten", 1), ("pdf", 2), ("gestart", 1)))
def test_downloads_can_be_told_apart(moderator: Client, kind: str, shown: int):
    today = timezone.localdate()
    for event, subject in (
        ("download", "page:1"),
        ("download", "page:1:deck"),
        ("download", "selection"),
        ("start", "page:1"),
    ):
        DailyCount.objects.create(day=today, event=event, subject=subject, count=1)
    url = reverse("report-downloads-per-set-results")
    html = moderator.get(url, {"kind": kind}).content.decode()
    assert html.count("<tr") == shown + 1


@pytest.mark.parametrize(("missing", "shown"), (("samenvatting", 2), ("thema", 0)))
def test_what_is_missing_can_be_told_apart(moderator: Client, missing: str, shown: int):
    fill(2)
    url = reverse("report-zonder-samenvatting-of-thema-results")
    html = moderator.get(url, {"missing": missing}).content.decode()
    assert html.count("Pagina ") >= shown
    assert ("<table" in html) is bool(shown)


@pytest.mark.parametrize("name", NAMES)
def test_the_number_of_queries_does_not_grow_with_the_rows(moderator: Client, name: str):
    counts = []
    for title, items in (("Een {}", 1), ("Meer {}", 2)):
        fill(items, title=title)
        moderator.get(reverse(f"report-{name}"))
        with CaptureQueriesContext(connection) as queries:
            moderator.get(reverse(f"report-{name}"))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= MOST_QUERIES


def test_a_day_to_come_is_written_out(moderator: Client):
    StandardPageFactory(parent=HomePageFactory(), review_on=datetime.date(2099, 5, 4))
    html = moderator.get(reverse("report-te-herzien-results"), {"when": "alle"}).content.decode()
    assert "4 mei 2099" in html
