"""The poster and the slips, read as a phone reads them."""

import pypdfium2
import pytest
import zxingcpp

from talents.services.ways_in import SLIPS, join_url, poster_pdf, slips_pdf
from tests.factories.organisations import OrganisationFactory, TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db

DRAWN = 3  # times 72 dots an inch: what a phone sees from nearby


def codes(pdf):
    """The texts of the QR codes on the only page."""
    (page,) = pypdfium2.PdfDocument(pdf)
    return [code.text for code in zxingcpp.read_barcodes(page.render(scale=DRAWN).to_pil())]


def text(pdf):
    (page,) = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range().split())


@pytest.fixture
def talent_map():
    """A map of a team with a long name, in an organisation with a long name."""
    organisation = OrganisationFactory(name="Dienst voor Gezinszorg en Aanvullende Thuiszorg")
    team = TeamFactory(
        organisation=organisation, name="Nachtploeg van de afdeling Boomgaard en het dagcentrum"
    )
    return TalentMapFactory(team=team)


def test_the_poster_leads_to_the_page_where_one_joins(talent_map):
    pdf = poster_pdf(talent_map)
    assert codes(pdf) == [join_url(talent_map)]
    words = text(pdf)
    assert talent_map.team.name in words
    assert talent_map.organisation.name in words
    assert "Niet voor evaluatie" in words


def test_twelve_slips_all_lead_there(talent_map):
    assert codes(slips_pdf(talent_map)) == [join_url(talent_map)] * SLIPS


@pytest.mark.parametrize("make", [poster_pdf, slips_pdf])
def test_tagged_and_on_a4_with_nobodys_name(talent_map, make):
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    pdf = make(talent_map)
    assert problems(pdf) == []
    (page,) = pypdfium2.PdfDocument(pdf)
    assert [round(side) for side in page.get_size()] == [595, 842]
    assert "Nele" not in text(pdf)
