"""Importing and exporting questionnaires in the admin."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from surveys.models import Questionnaire, QuestionnaireVersion
from surveys.spreadsheets.buttons import IMPORTER
from tests.content.spreadsheets.files import changed, exported
from tests.factories.organisations import UserFactory
from tests.factories.surveys import starter_version
from toolbox.starter.reading import CONTENT_DIR

STARTER = (CONTENT_DIR / "questionnaire-leerklimaat.toml").read_bytes()


@pytest.fixture
def questionnaire(db) -> Questionnaire:
    return starter_version().questionnaire


@pytest.fixture
def admin(client, db):
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def send(client, address, data, name):
    response = client.post(address, {"file": SimpleUploadedFile(name, data)})
    assert response.status_code == 302
    return response.url, client.get(response.url).content.decode()


def test_from_a_file_to_the_questionnaire(admin, questionnaire):
    address = reverse("spreadsheets:update", args=["vragenlijst", questionnaire.pk])
    data = changed(exported(IMPORTER, questionnaire), B2="Nieuwe titel")
    url, html = send(admin, address, data, "lijst.xlsx")
    assert "Nieuwe titel" in html
    fingerprint = re.search(r'name="fingerprint" value="(\w+)"', html)[1]
    response = admin.post(url, {"action": "apply", "fingerprint": fingerprint})
    edit = reverse("wagtailsnippets_surveys_questionnaire:edit", args=[questionnaire.pk])
    assert response.url == edit
    questionnaire.refresh_from_db()
    assert questionnaire.get_latest_revision_as_object().title == "Nieuwe titel"
    assert questionnaire.title != "Nieuwe titel"  # a draft, until somebody publishes it
    assert QuestionnaireVersion.objects.get().parsed.title.text() == "Leerklimaatvragenlijst"


def test_a_key_that_is_wrong_in_toml_is_named_but_mended_in_the_file(admin):
    data = STARTER.replace(b"duration_minutes = 7", b'duration_minutes = "veel"')
    url, html = send(admin, reverse("spreadsheets:new", args=["vragenlijst"]), data, "lijst.toml")
    assert "duration_minutes" in html
    assert 'value="mend"' not in html
    assert admin.get(f"{url}opmerkingen/").status_code == 404


def test_cells_on_several_sheets_are_named_with_their_sheet(admin, questionnaire):
    address = reverse("spreadsheets:update", args=["vragenlijst", questionnaire.pk])
    data = changed(exported(IMPORTER, questionnaire), B3=None)
    url, html = send(admin, address, data, "lijst.xlsx")
    assert "Teksten!B3" in html
    admin.post(url, {"action": "mend", "cell|B3|Teksten": "Welkom terug."})
    assert "Welkom terug." in admin.get(url).content.decode()


def test_toml_that_is_none_is_refused_at_once(admin):
    address = reverse("spreadsheets:new", args=["vragenlijst"])
    file = SimpleUploadedFile("lijst.toml", b"title = ")
    response = admin.post(address, {"file": file})
    assert response.status_code == 422
    assert "geen geldige TOML" in response.content.decode()


@pytest.mark.parametrize("ending", ("xlsx", "toml"))
def test_exports_come_as_a_file(admin, questionnaire, ending):
    address = reverse("spreadsheets:export", args=["vragenlijst", questionnaire.pk, ending])
    response = admin.get(address)
    assert response["Content-Disposition"] == f'attachment; filename="leerklimaat.{ending}"'


def test_the_buttons_stand_in_the_list(admin, questionnaire):
    html = admin.get(reverse("wagtailsnippets_surveys_questionnaire:list")).content.decode()
    assert reverse("spreadsheets:new", args=["vragenlijst"]) in html
    assert reverse("spreadsheets:update", args=["vragenlijst", questionnaire.pk]) in html
    assert reverse("spreadsheets:export", args=["vragenlijst", questionnaire.pk, "toml"]) in html


def test_permissions_of_the_model_count(client, questionnaire):
    user = UserFactory()
    permissions = ("access_admin", "change_questionnaire")
    user.user_permissions.add(*Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    update = reverse("spreadsheets:update", args=["vragenlijst", questionnaire.pk])
    assert client.get(update).status_code == 200
    assert client.get(reverse("spreadsheets:new", args=["vragenlijst"])).status_code in (302, 403)
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    assert client.get(update).status_code in (302, 403)
