"""The printed map."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from talents.services.consent import withdraw_consent
from talents.services.printing import map_pdf
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db


def text_of(talent_map):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(map_pdf(talent_map))).pages)


def test_prints_those_who_consented_and_nobody_else():
    talent_map = TalentMapFactory(title="Talenten van Boomgaard")
    nele = MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    MapMemberFactory(talent_map=talent_map, first_name="Verborgen")
    text = text_of(talent_map)
    assert "Talenten van Boomgaard" in text
    assert "Nele" in text
    assert "Verborgen" not in text
    withdraw_consent(member=nele)
    assert "Nele" not in text_of(talent_map)


def test_an_ended_map_prints_nobody():
    talent_map = TalentMapFactory(ended=True)
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    assert "Nele" not in text_of(talent_map)


def test_thirty_people_with_long_names_fit_on_two_landscape_sheets():
    talent_map = TalentMapFactory()
    talents = [talent.key for talent in talent_map.talent_set.talents]
    for number in range(30):
        MapMemberFactory(
            talent_map=talent_map,
            first_name="Marie-Christine van den Bossche",
            role="verpleegkundige op de dienst geriatrie en revalidatie",
            shown=True,
            chosen=[talents[(number + step) % len(talents)] for step in range(0, 10, 2)][:4],
        )
    pages = PdfReader(BytesIO(map_pdf(talent_map))).pages
    assert len(pages) == 2
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_names_are_text_never_markup():
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, first_name="<img src='app://x/y'>", shown=True)
    assert "<img src" in text_of(talent_map)
