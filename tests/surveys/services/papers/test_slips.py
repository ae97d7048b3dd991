"""Slips to cut out: each with a code of its own, and nothing of a person."""

import io
import random

import pikepdf
import pypdfium2
import pytest

from pdf.labels import label_sheets
from surveys.domain.codes import in_groups
from surveys.models.fields import random_code
from surveys.services.papers.addresses import personal_url
from surveys.services.papers.slips import SLIP, render_slips
from tests.pdf.structure import problems, walk
from tests.surveys.services.papers.builders import (
    LONG,
    LONG_ORGANISATION,
    LONG_TEAM,
    TEAM,
    campaign,
    team,
)
from tests.surveys.services.papers.reading import (
    MM,
    letters,
    off_paper,
    overlapping,
    page_codes,
    page_text,
)

CODES = [random_code() for _ in range(13)]


@pytest.fixture(scope="module")
def slips() -> bytes:
    """Thirteen slips: a sheet of ten and one of three."""
    return render_slips(campaign_team=team(campaign()), codes=CODES)


def test_each_slip_leads_to_the_questions_with_its_own_code(slips):
    _cover, *sheets = pypdfium2.PdfDocument(slips)
    assert [len(page_codes(sheet)) for sheet in sheets] == [10, 3]
    found = [code for sheet in sheets for code in page_codes(sheet)]
    assert found == [personal_url(code) for code in CODES]


def test_the_code_to_type_stands_on_its_own_slip_in_groups(slips):
    _cover, *sheets = pypdfium2.PdfDocument(slips)
    places = [place for side in label_sheets(len(CODES), SLIP.label) for place in side.placements]
    for sheet, first in zip(sheets, (0, 10), strict=True):
        height = sheet.get_height()
        for code, place in zip(CODES[first : first + 10], places[first:], strict=False):
            box = [
                place.x * MM,
                height - (place.y + place.height) * MM,
                (place.x + place.width) * MM,
                height - place.y * MM,
            ]
            said = " ".join(sheet.get_textpage().get_text_bounded(*box).split())
            assert " ".join(in_groups(code)) in said
            assert "Hoe leren wij samen?" in said
            assert TEAM in said
            assert "testserver/b" in said
            assert "16 december 2026 om 23.59 uur" in said


def test_tagged_and_read_slip_by_slip(slips):
    assert problems(slips) == []
    with pikepdf.open(io.BytesIO(slips)) as document:
        spoken = [str(e.ActualText) for e in walk(document) if "/ActualText" in e]
        assert "Codes voor Nachtploeg" in str(document.docinfo["/Title"])
    assert len(spoken) == len(CODES)
    for text, code in zip(spoken, CODES, strict=True):
        assert " ".join(in_groups(code)) in text


def test_the_page_in_front_says_how_and_holds_no_code(slips):
    cover = page_text(pypdfium2.PdfDocument(slips)[0])
    assert "Laat iedereen zelf een strookje trekken" in cover
    assert "13" in cover
    assert not any(group in cover for code in CODES for group in [code, " ".join(in_groups(code))])


def test_the_team_may_stay_out():
    pdf = render_slips(campaign_team=team(campaign()), codes=CODES[:2], names_team=False)
    cover, sheet = pypdfium2.PdfDocument(pdf)
    assert TEAM in page_text(cover)  # whoever hands them out needs it
    assert TEAM not in page_text(sheet)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert not [e for e in walk(document) if TEAM in str(e.get("/ActualText", ""))]


def test_long_names_stay_on_their_slip():
    survey = campaign(organisation=LONG_ORGANISATION, **LONG)
    wide = ["w" * 14, "m" * 20]  # the widest letters, and a longer code
    pdf = render_slips(campaign_team=team(survey, LONG_TEAM), codes=wide)
    cover, sheet = pypdfium2.PdfDocument(pdf)
    assert overlapping(sheet) == overlapping(cover) == []
    assert off_paper(sheet) == off_paper(cover) == []
    assert page_codes(sheet) == [personal_url(code) for code in wide]
    left, middle = 10 * MM, 105 * MM  # where the first slip starts and ends
    boxes = [box for _number, _letter, box in letters(sheet)]
    assert all(box[0] >= left and not box[0] < middle < box[2] for box in boxes)
    assert min(box[1] for box in boxes) >= sheet.get_height() - (11 + 55) * MM


def test_five_hundred_slips_are_five_hundred_different_codes():
    chance = random.Random(5)
    codes = ["".join(chance.choices("23456789abcdefghjkmnpqrstuvwxyz", k=14)) for _ in range(500)]
    pdf = render_slips(campaign_team=team(campaign()), codes=codes)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 51
    assert page_codes(document[50]) == [personal_url(code) for code in codes[490:]]
    assert len(pdf) < 1_500_000


def test_without_codes_there_is_nothing_to_cut():
    with pytest.raises(ValueError, match="code"):
        render_slips(campaign_team=team(campaign()), codes=[])
