"""The page of a method: its minutes, what it takes and its files."""

import json

import pytest
from django.test import Client

from tests.factories.content import DocumentFactory
from tests.factories.tools import MethodPageFactory
from tools.models import MethodDownload

pytestmark = pytest.mark.django_db


def steps(*minutes: int | None) -> str:
    values = [{"title": "Stap", "minutes": one, "text": "<p>Doe.</p>"} for one in minutes]
    return json.dumps([{"type": "step", "value": value} for value in values])


def test_steps_show_when_they_begin_and_the_sum(client: Client):
    html = client.get(MethodPageFactory(steps=steps(5, 10, 1)).url).content.decode()
    for text in ("minuut 0–5", "minuut 5–15", "minuut 15–16", "Samen 16 minuten"):
        assert text in html


def test_a_step_without_fixed_time_says_so(client: Client):
    html = client.get(MethodPageFactory(steps=steps(5, None)).url).content.decode()
    assert html.count("Geen vaste tijd") == 1
    assert "Samen minstens 5 minuten: 1 stap heeft geen vaste tijd" in html


def test_a_method_without_any_minutes_is_silent_about_them(client: Client):
    html = client.get(MethodPageFactory(steps=steps(None, None)).url).content.decode()
    assert "Geen vaste tijd" not in html
    assert "Samen" not in html


def test_a_method_spread_over_weeks_has_no_running_time(client: Client):
    page = MethodPageFactory(steps=steps(60, 90), duration_note="Gespreid over zes weken.")
    html = client.get(page.url).content.decode()
    assert "Gespreid over zes weken." in html
    assert "minuut 0–60" not in html
    assert "Samen 2 uur 30 minuten" in html


def test_what_you_need_shows_without_any_other_fact(client: Client):
    nothing = {"duration_min": None, "duration_max": None, "group_min": None, "group_max": None}
    html = client.get(MethodPageFactory(**nothing).url).content.decode()
    assert "<li>Een belletje</li>" in html
    assert 'class="facts"' not in html


def with_downloads(number: int):
    page = MethodPageFactory()
    page.downloads = [
        MethodDownload(document=DocumentFactory(), title="Afsprakenblad" if place == 0 else "")
        for place in range(number)
    ]
    page.save()
    return page


def test_downloads_tell_their_type_and_size(client: Client):
    page = with_downloads(2)
    html = client.get(page.url).content.decode()
    first, second = (download.document for download in page.downloads.all())
    assert f'href="{first.url}"' in html
    assert "Afsprakenblad" in html
    assert first.title not in html
    assert second.title in html
    assert html.count("PDF, 2,0\xa0KB") == 2


def test_a_file_of_unknown_size_tells_its_type_only(client: Client):
    page = MethodPageFactory()
    page.downloads = [MethodDownload(document=DocumentFactory(file_size=None))]
    page.save()
    html = client.get(page.url).content.decode()
    assert '<small class="downloads__file">PDF</small>' in html
    assert page.downloads.get().document.file_size is None


@pytest.mark.parametrize("number", (1, 3))
def test_query_count_with_downloads(client: Client, number, django_assert_num_queries):
    page = with_downloads(number)
    client.get(page.url)
    with django_assert_num_queries(16):
        client.get(page.url)
