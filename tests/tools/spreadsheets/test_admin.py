"""The pages in the admin: sending a file in, mending it, taking it over, getting it back."""

import datetime
import io
import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content.models import SheetUpload
from content.spreadsheets.uploads import delete_old_uploads
from tests.content.spreadsheets.files import changed, csv, exported
from tests.factories.organisations import UserFactory
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import CardSetPageFactory, ToolboxIndexPageFactory
from tools.models import CardSetPage
from tools.spreadsheets.buttons import IMPORTER

HEADERS = ("categorie", "kleur", "icoon", "titel", "voorkant", "achterkant")


@pytest.fixture
def admin(client, editor):
    client.force_login(editor)
    return client


def send(client, data, page=None, name="kaarten.xlsx", **fields):
    """Send a file in; the response."""
    url = reverse("spreadsheets:update", args=["kaartenset", page.pk]) if page else None
    url = url or reverse("spreadsheets:new", args=["kaartenset"])
    return client.post(url, {"file": SimpleUploadedFile(name, data), **fields})


def preview(client, data, page=None, **fields):
    """Send a file in; the address of its preview and what stands there."""
    response = send(client, data, page, **fields)
    assert response.status_code == 302
    return response.url, client.get(response.url).content.decode()


def fingerprint(html):
    return re.search(r'name="fingerprint" value="(\w+)"', html)[1]


def take_over(client, url, html):
    return client.post(url, {"action": "apply", "fingerprint": fingerprint(html)})


def titles(page):
    page = CardSetPage.objects.get(pk=page.pk)
    return [card.title for card in page.get_latest_revision_as_object().cards.all()]


def test_from_a_file_to_a_draft(admin, page):
    url, html = preview(admin, changed(exported(IMPORTER, page), E2="Nieuwe titel"), page)
    assert "1 gewijzigd" in html
    assert "Nieuwe titel" in html
    assert titles(page)[0] == "Titel 0"
    response = take_over(admin, url, html)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert titles(page)[0] == "Nieuwe titel"
    assert not SheetUpload.objects.exists()


def test_bad_cells_are_named_mended_and_taken_over(admin, page):
    data = changed(exported(IMPORTER, page), C2="Roze", E3="x" * 61, E4="Goed gelukt")
    url, html = preview(admin, data, page)
    assert "2 dingen kloppen nog niet" in html
    assert "2 rijen zijn in orde" in html
    assert 'name="fingerprint"' in html
    assert take_over(admin, url, html).url == url
    assert titles(page) == ["Titel 0", "Titel 1", "Titel 2", "Titel 3"]
    cells = {"cell|C2|Kaarten": "Petrol", "cell|E3|Kaarten": "Verbeterd"}
    admin.post(url, {"action": "mend", **cells})
    html = admin.get(url).content.decode()
    assert "kloppen nog niet" not in html
    take_over(admin, url, html)
    assert titles(page) == ["Titel 0", "Verbeterd", "Goed gelukt", "Titel 3"]


@pytest.mark.parametrize("ending", ("xlsx", "csv"))
def test_the_file_comes_back_with_remarks_and_can_be_sent_again(admin, page, ending):
    data = exported(IMPORTER, page, ending).replace(b"Vraag 1?", b"{{nergens}}")
    if ending == "xlsx":
        data = changed(exported(IMPORTER, page), F3="{{nergens}}")
    url, _html = preview(admin, data, page, name=f"kaarten.{ending}")
    response = admin.get(f"{url}opmerkingen/")
    assert "kaarten-opmerkingen" in response["Content-Disposition"]
    if ending == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(response.content))["Kaarten"]
        assert sheet["I1"].value == "opmerkingen"
        assert sheet["I3"].value.startswith("F3: ")
        assert sheet["F3"].fill.fgColor.rgb == "FFFBDAD4"
    else:
        assert "F3: “{{nergens}}”" in response.content.decode()
    _url, html = preview(admin, response.content, page, name=f"terug.{ending}")
    assert "Eén ding klopt nog niet" in html
    assert "niet gelezen" not in html


def test_a_new_set_from_csv(admin):
    parent = ToolboxIndexPageFactory()
    data = csv(HEADERS, ("Terugblik", "Petrol", "Ster", "Begin", "Wat nu?", ""))
    url, html = preview(admin, data, name="nieuw.csv", title="Vragen", parent=parent.pk)
    assert "puntkomma" in html
    take_over(admin, url, html)
    page = CardSetPage.objects.get()
    assert (page.title, page.live, titles(page)) == ("Vragen", False, ["Begin"])


def test_a_new_set_needs_a_title_and_a_file(admin):
    ToolboxIndexPageFactory()
    response = send(admin, b"", title="")
    assert response.status_code == 422
    html = response.content.decode()
    assert html.count("error-message") >= 2
    assert not SheetUpload.objects.exists()


def test_a_file_that_cannot_be_read_says_why(admin, page):
    response = send(admin, b"\xd0\xcf\x11\xe0", page, name="oud.xls")
    assert response.status_code == 422
    assert "oud Excel-bestand" in response.content.decode()


def test_what_changed_in_the_meantime_is_shown_again(admin, editor, page):
    url, html = preview(admin, changed(exported(IMPORTER, page), E2="Van het blad"), page)
    draft = page.get_latest_revision_as_object()
    draft.cards.all()[1].title = "Van een ander"
    cards = list(draft.cards.all())
    cards[1].title = "Van een ander"
    draft.cards = cards
    draft.save_revision(user=editor)
    assert take_over(admin, url, html).url == url
    assert titles(page)[:2] == ["Titel 0", "Van een ander"]
    assert "Van een ander" in admin.get(url).content.decode()


def test_taking_over_twice_happens_once(admin, page):
    url, html = preview(admin, changed(exported(IMPORTER, page), E2="Eens"), page)
    take_over(admin, url, html)
    revisions = page.revisions.count()
    assert take_over(admin, url, html).url == reverse("wagtailadmin_home")
    assert page.revisions.count() == revisions


def test_a_file_can_be_thrown_away(admin, page):
    url, _html = preview(admin, exported(IMPORTER, page), page)
    admin.post(url, {"action": "discard"})
    assert not SheetUpload.objects.exists()


def test_a_file_that_changes_nothing_cannot_be_taken_over(admin, page):
    _url, html = preview(admin, exported(IMPORTER, page), page)
    assert "Dit bestand wijzigt niets" in html
    assert 'value="apply"' not in html


def test_a_locked_page_takes_nothing(admin, page):
    data = changed(exported(IMPORTER, page), E2="Op slot")
    url, html = preview(admin, data, page)
    CardSetPage.objects.filter(pk=page.pk).update(locked=True, locked_by=UserFactory())
    response = take_over(admin, url, html)
    assert response.status_code == 422
    assert "vergrendeld" in response.content.decode()
    assert send(admin, data, page).status_code == 422
    assert titles(page)[0] == "Titel 0"


def test_cards_of_a_talent_set_are_not_imported_here(admin, page):
    CardSetPage.objects.filter(pk=page.pk).update(talent_set=TalentSetFactory())
    html = admin.get(reverse("spreadsheets:update", args=["kaartenset", page.pk])).content.decode()
    assert "talentenset" in html
    assert 'type="file"' not in html


def test_only_who_may_edit_the_page_imports_and_exports(client, page):
    client.force_login(UserFactory(is_staff=True))
    addresses = [
        reverse("spreadsheets:new", args=["kaartenset"]),
        reverse("spreadsheets:update", args=["kaartenset", page.pk]),
        reverse("spreadsheets:export", args=["kaartenset", page.pk, "xlsx"]),
    ]
    assert [client.get(address).status_code in (302, 403) for address in addresses] == [True] * 3
    assert send(client, b"titel", page).status_code in (302, 403)
    assert not SheetUpload.objects.exists()


def test_nobody_sees_the_file_of_another(admin, client, page):
    url, _html = preview(admin, exported(IMPORTER, page), page)
    client.force_login(UserFactory(editor_in_chief=True))
    assert client.get(url).url == reverse("wagtailadmin_home")
    assert client.get(f"{url}opmerkingen/").status_code == 404
    client.post(url, {"action": "discard"})
    assert SheetUpload.objects.exists()


def test_files_go_after_a_week(admin, page):
    preview(admin, exported(IMPORTER, page), page)
    assert delete_old_uploads() == 0
    SheetUpload.objects.update(created=timezone.now() - datetime.timedelta(days=8))
    assert delete_old_uploads() == 1


def test_cells_that_are_no_cells_are_refused(admin, page):
    url, _html = preview(admin, exported(IMPORTER, page), page)
    assert admin.post(url, {"action": "mend", "cell|Z|Kaarten": "x"}).status_code == 400
    assert admin.post(url, {"action": "mend", "cell|A9999|Kaarten": "x"}).status_code == 400
    assert admin.post(url, {"action": "mend", "cell|E2|Kaarten": "a\0b"}).status_code == 400


@pytest.mark.parametrize("ending", ("xlsx", "csv"))
def test_the_example_can_be_sent_in(admin, ending):
    parent = ToolboxIndexPageFactory()
    response = admin.get(reverse("spreadsheets:template", args=["kaartenset", ending]))
    data, fields = response.content, {"title": "Voorbeeld", "parent": parent.pk}
    _url, html = preview(admin, data, name=f"sjabloon.{ending}", **fields)
    assert "2 nieuw" in html  # a category and a card


def test_unknown_kinds_and_formats_are_not_found(admin, page):
    assert admin.get("/beheer/rekenbladen/onzin/nieuw/").status_code == 404
    assert admin.get(f"/beheer/rekenbladen/kaartenset/{page.pk}/bestand.toml").status_code == 404
    assert admin.get("/beheer/rekenbladen/kaartenset/sjabloon.exe").status_code == 404


def test_the_buttons_stand_where_editors_look(admin, page):
    edit = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("spreadsheets:update", args=["kaartenset", page.pk]) in edit
    assert reverse("spreadsheets:export", args=["kaartenset", page.pk, "csv"]) in edit
    parent = page.get_parent()
    listed = admin.get(reverse("wagtailadmin_explore", args=[parent.pk])).content.decode()
    assert f"{reverse('spreadsheets:new', args=['kaartenset'])}?parent={parent.pk}" in listed


def test_the_preview_takes_as_many_queries_for_many_cards(admin):
    parent = ToolboxIndexPageFactory()
    counts = []
    for size in (2, 1, 3, 6):
        page = CardSetPage.objects.get(pk=CardSetPageFactory(count=size, parent=parent).pk)
        url, _html = preview(admin, changed(exported(IMPORTER, page), E2="Anders"), page)
        with CaptureQueriesContext(connection) as queries:
            admin.get(url)
        counts.append(len(queries))
    assert len(set(counts[1:])) == 1
