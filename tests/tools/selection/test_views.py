"""The list of collected items, and what it becomes on paper."""

import re
from html import unescape
from io import BytesIO
from urllib.parse import unquote

import pytest
from django.test import Client
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from content.models import DailyCount
from tests.factories.content import SiteSettingsFactory
from tests.factories.tools import MethodPageFactory, TipPageFactory
from tests.pdf.structure import problems
from tests.tools.selection.conftest import Shelf, one_of_each

LIST, BOOKLET, PLAN = "/mijn-selectie/", "/mijn-selectie/pdf/", "/mijn-selectie/draaiboek/"


def titles(html: str) -> list[str]:
    return [
        unescape(title) for title in re.findall(r'data-item="[^"]+" data-title="([^"]*)"', html)
    ]


def get(client: Client, *tokens: str) -> str:
    return client.get(f"{LIST}?s={'.'.join(tokens)}").content.decode()


def text_of(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


@pytest.mark.parametrize("items", (1, 3))
def test_list_query_count_is_constant(client: Client, shelf, items, django_assert_num_queries):
    SiteSettingsFactory()
    address = f"{LIST}?s={'.'.join(one_of_each(shelf, items))}"
    client.get(address)
    with django_assert_num_queries(16):
        html = client.get(address).content.decode()
    assert len(titles(html)) == 9 * items


@pytest.mark.parametrize("items", (1, 3))
def test_plan_query_count_is_constant(client: Client, shelf, items, django_assert_num_queries):
    methods = MethodPageFactory.create_batch(items, parent=shelf.index)
    cards = [shelf.card(number) for number in range(items)]
    address = f"{PLAN}?s={'.'.join([*(f't{page.pk}' for page in methods), *cards])}"
    client.get(address)
    with django_assert_num_queries(10):
        assert client.get(address).status_code == 200


def test_every_kind_shows_in_the_visitors_order(client: Client, shelf: Shelf):
    html = get(
        client,
        shelf.talent(0),
        shelf.practice,
        f"t{shelf.method.pk}",
        shelf.card(1),
        f"t{shelf.tip.get_parent().pk}",
    )
    talent = shelf.talents.deck.cards[0].title
    assert titles(html) == [talent, "Begin met koffie.", "Babbelkwartier", "Titel 1", "Samen leren"]
    assert f'href="{shelf.cards.url}#kaart-2"' in html
    assert f'href="{shelf.tip.url}#{shelf.tip.practice_list[0].id}"' in html
    assert not client.get(LIST).cookies


def test_links_of_items_lead_to_their_place_on_the_page(client: Client, shelf: Shelf):
    html = client.get(shelf.cards.url).content.decode()
    assert f'data-select="{shelf.card(1)}"' in html
    assert f'data-select="t{shelf.cards.pk}"' in html
    assert 'id="kaart-2"' in html
    talents = client.get(shelf.talents.url).content.decode()
    assert f'data-select="{shelf.talent(0)}"' in talents
    tip = client.get(shelf.tip.url).content.decode()
    assert f'data-select="{shelf.practice}"' in tip
    assert f'id="{shelf.tip.practice_list[0].id}"' in tip
    assert (
        f'data-select="t{shelf.tip.get_parent().pk}"'
        in client.get(shelf.tip.get_parent().url).content.decode()
    )


def test_placeholders_in_titles_are_filled(client: Client, shelf: Shelf):
    SiteSettingsFactory(organisation_name="Sector & Co")
    page = MethodPageFactory(parent=shelf.index, title="Bij {{organisatie}}")
    assert titles(get(client, f"t{page.pk}")) == ["Bij Sector & Co"]


def test_what_not_everyone_may_see_is_gone(client: Client, shelf: Shelf):
    draft = MethodPageFactory(parent=shelf.index, live=False, title="Nog niet af")
    private = TipPageFactory(parent=shelf.tip.get_parent().specific, title="Besloten")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    wrong = [
        f"t{draft.pk}",
        private.practice_list[0].token,
        f"t{shelf.index.pk}",  # no tool
        f"c{shelf.talents.pk}-{shelf.talents.deck.cards[0].key}",  # a talent is no card
        f"k{shelf.cards.pk}-{shelf.cards.cards.first().pk}",
        f"c{shelf.method.pk}-1",
        f"p{shelf.tip.pk}-00000000",
        "t999999999",
    ]
    html = get(client, *wrong, f"t{shelf.method.pk}")
    assert titles(html) == ["Babbelkwartier"]
    assert "8 items bestaan niet meer" in html
    assert "Besloten" not in html
    assert "Nog niet af" not in html
    assert "1 item bestaat niet meer" in get(client, "t999999999")


def test_an_address_becomes_the_shortest_one(client: Client, shelf: Shelf):
    token = f"t{shelf.method.pk}"
    assert client.get(f"{LIST}?s={token}.{token}.rommel&x=1")["Location"] == f"{LIST}?s={token}"
    assert client.get(f"{LIST}?s=%00%F0").headers["Location"] == LIST
    assert client.get(LIST).status_code == 200


def test_the_buttons_change_the_address(client: Client, shelf: Shelf):
    one, two = f"t{shelf.method.pk}", f"t{shelf.tip.pk}"
    address = f"{LIST}?s={one}.{two}"
    assert client.get(f"{address}&lager={one}")["Location"] == f"{LIST}?s={two}.{one}"
    assert client.get(f"{address}&hoger={two}")["Location"] == f"{LIST}?s={two}.{one}"
    assert client.get(f"{address}&hoger={one}")["Location"] == address
    assert client.get(f"{address}&weg={one}")["Location"] == f"{LIST}?s={two}"
    assert client.get(f"{address}&weg=t1.t2")["Location"] == address


def test_a_selection_is_passed_on_by_mail(client: Client, shelf: Shelf):
    html = get(client, f"t{shelf.method.pk}")
    mail = unescape(re.search(r'href="(mailto:[^"]+)"', html)[1])
    assert f"http://testserver{LIST}?s=t{shelf.method.pk}" in unquote(mail)


def test_an_empty_list_explains_itself(client: Client, shelf: Shelf):
    html = client.get(LIST).content.decode()
    assert "heeft deze site JavaScript nodig" in html
    assert f'href="{shelf.index.url}"' in html
    assert client.get(BOOKLET)["Location"] == LIST
    assert client.get(f"{BOOKLET}?s=t999999999")["Location"] == LIST


def test_the_booklet_holds_everything_in_order(client: Client, shelf: Shelf):
    SiteSettingsFactory(organisation_name="Sector & Co")
    shelf.cards.cards.filter(title="Titel 1").update(back="Vraag het aan {{organisatie}}.")
    wanted = [shelf.card(1), shelf.card(0), f"t{shelf.method.pk}", shelf.practice]
    response = client.get(f"{BOOKLET}?s={'.'.join(wanted)}")
    assert response["Content-Disposition"] == 'attachment; filename="mijn-selectie.pdf"'
    assert problems(response.content) == []
    cover, contents, *pages = text_of(response.content)
    assert "4 items" in cover
    assert [text in contents for text in ("Titel 1", "Titel 0", "Babbelkwartier")] == [True] * 3
    numbers = [int(number) for number in re.findall(r"[.…]\s*(\d+)(?= )", f"{contents} ")]
    assert numbers == [3, 3, 4, 5]
    assert pages[0].index("Vraag 1?") < pages[0].index("Vraag 0?")
    assert "Vraag het aan Sector & Co." in pages[0]
    assert "Landen" in pages[1]
    assert "Uit de tip ‘Vraag het’" in pages[2]
    outline = [item.title for item in _flat(PdfReader(BytesIO(response.content)).outline)]
    assert outline.index("Titel 1") < outline.index("Titel 0") < outline.index("Babbelkwartier")


def _flat(outline: list) -> list:
    return [
        entry for item in outline for entry in (_flat(item) if isinstance(item, list) else [item])
    ]


def test_the_booklet_is_sent_once_and_counted(client: Client, shelf: Shelf):
    address = f"{BOOKLET}?s=t{shelf.method.pk}"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(address)["ETag"] == first["ETag"]
    counted = DailyCount.objects.values_list("event", "subject", "count")
    assert list(counted) == [("download", "selection", 1)]
    shelf.method.goal = "Iets anders."
    shelf.method.save()
    assert client.get(address)["ETag"] != first["ETag"]


def test_the_session_plan(client: Client, shelf: Shelf):
    other = MethodPageFactory(
        parent=shelf.index,
        title="Terugblik",
        duration_min=20,
        duration_max=30,
        materials="koffie\nStiften",
        preparation="Zet de stoelen klaar",
    )
    wanted = f"t{shelf.method.pk}.{shelf.card(0)}.t{other.pk}"
    response = client.get(f"{PLAN}?s={wanted}&begin=09:00")
    assert response["Content-Disposition"] == 'attachment; filename="draaiboek.pdf"'
    assert problems(response.content) == []
    text = " ".join(text_of(response.content))
    for words in ("Samen: 30–45 min", "09:15", "(09:45)", "Koffie (Babbelkwartier, Terugblik)"):
        assert words in text
    assert "Zet de stoelen klaar" in text
    assert "1 onderdeel heeft geen vaste tijd" in text
    plain = " ".join(text_of(client.get(f"{PLAN}?s={wanted}&begin=negen").content))
    assert "09:15" not in plain


def test_without_a_method_there_is_no_session_plan(client: Client, shelf: Shelf):
    address = f"{PLAN}?s={shelf.card(0)}"
    assert client.get(address)["Location"] == f"{LIST}?s={shelf.card(0)}"
    assert "draaiboek/" not in get(client, shelf.card(0))
