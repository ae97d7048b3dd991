"""Every kind of page can be previewed while an editor adds it: it was never saved then."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from tests.factories.organisations import UserFactory
from tests.factories.surveys import starter_version
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import ThemePageFactory, ToolboxIndexPageFactory
from tools.models import ToolPage

pytestmark = pytest.mark.django_db

TEXT = rich_text("<p>Doe het.</p>")
STREAMS = {
    "themepage": ["further_reading"],
    "tippage": ["practices"],
    "questionnairepage": ["body"],
    "talentmappage": ["body"],
}
STEP = {"title": "Landen", "minutes": "5", "text": TEXT}


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def preview(editor: Client, kind: str, **fields: object) -> str:
    """The preview of a new page, from the form that the editor gets."""
    parent = ThemePageFactory() if kind == "tippage" else ToolboxIndexPageFactory()
    address = ["tools", kind, parent.pk]
    form = editor.get(reverse("wagtailadmin_pages:add", args=address)).content.decode()
    data = querydict_from_html(form, form_id="page-edit-form")
    # The blocks of a form are drawn by a script, so those that stay empty aren't in its HTML.
    empty = {name: streamfield([]) for name in STREAMS.get(kind, ())}
    for name, value in nested_form_data(empty | fields | {"title": "Splinternieuw"}).items():
        data[name] = value
    url = reverse("wagtailadmin_pages:preview_on_add", args=address)
    assert editor.post(url, data).json()["is_valid"]
    response = editor.get(url)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("themepage", {"intro": TEXT, "closing_title": "Doe het.", "closing": TEXT}),
        (
            "tippage",
            {
                "why": TEXT,
                "body": streamfield([("paragraph", TEXT)]),
                "practices": streamfield([("practice", TEXT)]),
            },
        ),
        ("methodpage", {"goal": "Doe het.", "steps": streamfield([("step", STEP)])}),
        ("cardsetpage", {"instructions": "Doe het."}),
        ("toolboxindexpage", {"intro": TEXT}),
    ],
)
def test_a_new_page_can_be_previewed(editor: Client, kind: str, fields: dict):
    html = preview(editor, kind, **fields)
    assert "Splinternieuw" in html
    assert "Doe het." in html
    assert not ToolPage.objects.exists()


def test_a_new_page_around_a_questionnaire_can_be_previewed(editor: Client):
    questionnaire = starter_version().questionnaire
    html = preview(editor, "questionnairepage", questionnaire=str(questionnaire.pk))
    assert questionnaire.dimensions.first().name in html


def test_a_new_page_around_a_talent_set_can_be_previewed(editor: Client):
    talent_set = TalentSetFactory()
    html = preview(editor, "talentmappage", talent_set=str(talent_set.pk))
    assert talent_set.talents.first().name in html


def test_the_preview_of_a_tip_offers_no_idea_to_select(editor: Client):
    practices = streamfield([("practice", TEXT)])
    html = preview(editor, "tippage", body=streamfield([("paragraph", TEXT)]), practices=practices)
    assert 'class="practice"' in html
    assert "data-select=" not in html
