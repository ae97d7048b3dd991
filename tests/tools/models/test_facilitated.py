"""Leading a method: its page, its service worker, and what is counted."""

import json

import pytest
from django.test import Client

from content.models import DailyCount
from content.offline_worker import SCRIPT
from tests.factories.content import SiteSettingsFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    RelatedTool,
    sort_and_relate,
)
from tools.models import MethodPage
from tools.models.facilitated import FILES

pytestmark = pytest.mark.django_db


def steps(*values: tuple[str, int | None]) -> str:
    return json.dumps(
        [
            {"type": "step", "value": {"title": title, "minutes": minutes, "text": "<p>Doe.</p>"}}
            for title, minutes in values
        ]
    )


def starts() -> dict[str, int]:
    return dict(DailyCount.objects.filter(event="start").values_list("subject", "count"))


def test_the_page_has_everything_for_who_leads(client: Client):
    page = MethodPageFactory(
        steps=steps(("Landen", 5), ("Praten", None)),
        preparation="Zet de stoelen los",
        variations="Buiten",
        facilitator_tips="Kom op tijd",
    )
    cards = CardSetPageFactory(parent=page.get_parent())
    page.related_tools = [RelatedTool(tool=cards)]
    page.save()
    response = client.get(page.facilitate_url)
    html = response.content.decode()
    for text in (
        *("Een belletje", "Zet de stoelen los", "Kom op tijd", "Buiten"),
        *("Stap 1 · 5 minuten", "Stap 2 · Geen vaste tijd"),
        "2 stappen. Samen minstens 5 minuten: 1 stap heeft geen vaste tijd",
        f'href="{cards.url}#trek-een-kaart"',
    ):
        assert text in html
    assert html.count("data-panel") == 4
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{page.full_url}">' in html
    assert not response.cookies
    assert f'href="{page.facilitate_url}"' in client.get(page.url).content.decode()


def test_placeholders_are_filled(client: Client):
    SiteSettingsFactory(organisation_name="Zorg & Co")
    page = MethodPageFactory(goal="Leren bij {{organisatie}}.")
    assert "Leren bij Zorg &amp; Co." in client.get(page.facilitate_url).content.decode()


def test_a_start_is_counted_when_somebody_opens_it(client: Client):
    page = MethodPageFactory()
    client.get(page.facilitate_url)
    client.get(page.facilitate_url, headers={"Sec-Fetch-Mode": "navigate"})
    assert starts() == {f"page:{page.pk}": 2}


def test_what_nobody_opens_is_not_counted(client: Client, rf):
    page = MethodPageFactory()
    client.head(page.facilitate_url)
    client.get(page.facilitate_url, headers={"Sec-Fetch-Mode": "cors"})
    client.get(page.facilitate_url, headers={"Sec-Purpose": "prefetch"})
    client.get(f"{page.facilitate_url}werker/")
    client.get(page.url)
    page.make_preview_request()
    assert starts() == {}


def test_a_method_that_is_not_published_can_not_be_led(client: Client):
    page = MethodPageFactory(live=False)
    assert client.get(page.facilitate_url).status_code == 404
    assert client.get(f"{page.facilitate_url}werker/").status_code == 404


def test_a_method_that_was_never_saved_has_no_button():
    page = MethodPage(title="Nieuw", slug="nieuw", steps=[])
    assert page.facilitate_url == ""
    assert "begeleiden" not in page.make_preview_request().content.decode()


def test_the_worker_reaches_this_page_only(client: Client):
    page = MethodPageFactory()
    response = client.get(f"{page.facilitate_url}werker/")
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Service-Worker-Allowed"] == page.facilitate_url
    assert response["Cache-Control"] == "no-cache"
    assert not response.cookies


def test_the_worker_has_another_version_when_the_files_have_other_names(
    client: Client, tmp_path, settings
):
    url = f"{MethodPageFactory().facilitate_url}werker/"
    before = client.get(url).content.decode()
    hashed = {name: name.replace(".", ".0123456789ab.") for name in (*FILES, SCRIPT)}
    manifest = {"version": "1.1", "hash": "", "paths": hashed}
    (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "toolbox.static_storage.BundlingStorage"},
    }
    after = client.get(url).content.decode()
    assert 'importScripts("/static/js/offline-worker.js");' in before
    assert 'importScripts("/static/js/offline-worker.0123456789ab.js");' in after
    assert before.splitlines()[1] != after.splitlines()[1]


def test_a_session_goes_on_as_long_as_the_steps_stay_the_same():
    page = MethodPageFactory(steps=steps(("Landen", 5)))
    key = page.session_key
    page.title = "Anders"
    assert page.session_key == key
    page.steps = steps(("Landen", 6))
    assert page.session_key != key
    assert page.session_key.startswith(f"{page.pk}:")


@pytest.mark.parametrize("items", (1, 3))
def test_query_count_is_constant(client: Client, items, django_assert_num_queries):
    page = MethodPageFactory(steps=steps(*[("Landen", 5)] * items))
    sort_and_relate(page, items)
    client.get(page.facilitate_url)
    with django_assert_num_queries(9):
        client.get(page.facilitate_url)
    with django_assert_num_queries(7):
        client.get(f"{page.facilitate_url}werker/")
