"""The PDF of each kind of page."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.tools import (
    MethodPageFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db

FACTORIES = (
    MethodPageFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
    StandardPageFactory,
)


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other tests are not there yet."""
    settings.MEDIA_ROOT = tmp_path


def text_of(content: bytes) -> str:
    """All text of a PDF, with single spaces."""
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize("factory", FACTORIES)
def test_each_kind_has_an_accessible_pdf(client: Client, factory):
    page = factory(parent=HomePageFactory()) if factory is StandardPageFactory else factory()
    response = client.get(page.pdf_url)
    assert response["Content-Type"] == "application/pdf"
    assert problems(response.content) == []
    assert page.title in text_of(response.content)
