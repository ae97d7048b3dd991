"""The PDF of a card set as visitors download it."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.storage import default_storage
from django.test import Client
from pypdf import PdfReader

from content.models import SiteSettings
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import CardSetPageFactory
from tests.pdf.structure import problems
from tools.models import Card, CardSetPage

pytestmark = pytest.mark.django_db
MM = 72 / 25.4


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Faces of other tests are not there yet."""
    settings.MEDIA_ROOT = tmp_path


def stored_faces() -> set[str]:
    return set(default_storage.listdir("cards/faces")[1])


def places(page: pikepdf.Page) -> list[tuple[float, float]]:
    """Where the faces stand on a sheet, in mm from the left and from the bottom."""
    return [
        (round(float(operands[4]) / MM), round(float(operands[5]) / MM))
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "cm"
    ]


def test_fronts_and_backs_on_a4_with_every_text(client: Client):
    page = CardSetPageFactory(count=5)
    response = client.get(f"{page.url}pdf/")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'attachment; filename="{page.slug}.pdf"'
    reader = PdfReader(BytesIO(response.content))
    assert len(reader.pages) == 4 == page.deck.page_count
    for sheet in reader.pages:
        assert (float(sheet.mediabox.width) / MM, float(sheet.mediabox.height) / MM) == (
            pytest.approx(210, abs=0.1),
            pytest.approx(297, abs=0.1),
        )
    text = "\n".join(sheet.extract_text() for sheet in reader.pages)
    for number in range(5):
        assert f"Vraag {number}?" in text
        assert f"Opdracht {number}." in text
    assert [item.title for item in reader.outline] == [
        category.name for category in page.categories.all()
    ]
    assert problems(response.content) == []


def test_a_back_lies_behind_its_front(client: Client):
    page = CardSetPageFactory(count=4)
    with pikepdf.open(BytesIO(client.get(f"{page.url}pdf/").content)) as pdf:
        fronts, backs = places(pdf.pages[0]), places(pdf.pages[1])
    assert len(set(fronts)) == 4
    assert backs == [(105 - x, y) for x, y in fronts]


def test_one_edited_card_typesets_one_face(client: Client):
    page = CardSetPageFactory(count=4)
    client.get(f"{page.url}pdf/")
    before = stored_faces()
    assert len(before) == 8
    Card.objects.filter(pk=page.cards.first().pk).update(back="Een andere opdracht.")
    text = "\n".join(
        sheet.extract_text()
        for sheet in PdfReader(BytesIO(client.get(f"{page.url}pdf/").content)).pages
    )
    assert len(stored_faces() - before) == 1
    assert "Een andere opdracht." in text


def test_who_has_the_pdf_already_gets_nothing_new(client: Client):
    page = CardSetPageFactory()
    first = client.get(f"{page.url}pdf/")
    again = client.get(f"{page.url}pdf/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    page.title = "Andere naam"
    page.save()
    changed = client.get(f"{page.url}pdf/", headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200


def test_a_draft_does_not_show_in_the_public_pdf(client: Client):
    page = CardSetPageFactory()
    draft = CardSetPage.objects.get(pk=page.pk)
    draft.cards.add(Card(color="teal", title="Nieuw", front="Nog geheim?"))
    assert "Nog geheim?" in {card.front for card in draft.deck.cards}
    draft.save_revision()
    pdf = client.get(f"{page.url}pdf/").content
    text = "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
    assert "Nog geheim?" not in text
    page.unpublish()
    assert client.get(f"{page.url}pdf/").status_code == 404


def test_cards_from_a_talent_set(client: Client):
    talent_set = TalentSetFactory()
    page = CardSetPageFactory(count=0, talent_set=talent_set)
    assert page.card_count == 8
    reader = PdfReader(BytesIO(client.get(f"{page.url}pdf/").content))
    assert len(reader.pages) == 4
    text = " ".join("\n".join(sheet.extract_text() for sheet in reader.pages).split())
    for talent in talent_set.talents.all():
        assert talent.name in text
        assert f"Vraag mij om hulp bij {talent.ask_me}." in text


def test_placeholders_on_cards_are_filled(client: Client):
    page = CardSetPageFactory(count=1)
    card = page.cards.get()
    card.front = "Wat doet {{organisatie}} goed?"
    card.save()
    site_settings = SiteSettings.for_default_site()
    site_settings.organisation_name = "De Vlinder"
    site_settings.save()
    reader = PdfReader(BytesIO(client.get(f"{page.url}pdf/").content))
    text = " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)
    assert "Wat doet De Vlinder goed?" in text
