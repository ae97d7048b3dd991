"""A booklet: which page lies where, and whether its structure survives the fold."""

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from pdf.assets import AssetFetcher
from pdf.booklet import fold, spreads
from pdf.document import html_to_pdf
from pdf.errors import PdfError
from tests.pdf.structure import problems, walk


def pages_of(count: int, more: str = "") -> bytes:
    pages = "".join(f"<h1>Deel {number}</h1><p>Tekst {number}</p>" for number in range(count))
    style = "@page { size: A5 } h1 { break-before: page }"
    html = f"<!DOCTYPE html><html><head><style>{style}</style></head><body>{pages}{more}</body>"
    return html_to_pdf(html, fetcher=AssetFetcher({}), title="Boekje")


@pytest.mark.parametrize(
    ("pages", "wanted"),
    [
        (1, ((None, 0), (None, None))),
        (4, ((3, 0), (1, 2))),
        (5, ((None, 0), (1, None), (None, 2), (3, 4))),
        (8, ((7, 0), (1, 6), (5, 2), (3, 4))),
    ],
)
def test_pages_follow_each_other_in_the_folded_booklet(pages, wanted):
    assert spreads(pages) == wanted


def test_a_booklet_needs_a_page():
    with pytest.raises(ValueError, match="page"):
        spreads(0)


def test_draws_each_page_beside_its_neighbour():
    sheets = PdfReader(BytesIO(fold(pages_of(6)))).pages
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert texts == [
        "Deel 0 Tekst 0",
        "Deel 1 Tekst 1",
        "Deel 5 Tekst 5 Deel 2 Tekst 2",
        "Deel 3 Tekst 3 Deel 4 Tekst 4",
    ]
    assert float(sheets[0].mediabox.width) > float(sheets[0].mediabox.height)


def test_keeps_the_structure_in_reading_order():
    folded = fold(pages_of(6))
    assert problems(folded) == []
    with pikepdf.open(BytesIO(folded)) as document:
        headings = [one for one in walk(document) if one.S == "/H1"]
        sheets = [page.objgen for page in document.pages]
        assert [sheets.index(one.Pg.objgen) for one in headings] == [0, 1, 2, 3, 3, 2]


def test_is_the_same_file_for_the_same_pages():
    assert fold(pages_of(3)) == fold(pages_of(3))


def test_refuses_links():
    with pytest.raises(PdfError, match="links"):
        fold(pages_of(1, '<p><a href="https://example.be">Meer</a></p>'))
