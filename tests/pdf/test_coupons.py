"""Coupons: what differs is drawn on a face that's typeset once."""

import pypdfium2
import pytest

from pdf.assets import AssetFetcher
from pdf.coupons import Coupon, CouponFormat, append_coupons
from pdf.document import html_to_pdf
from pdf.errors import PdfError
from pdf.faces import typeset_faces
from pdf.formats import CardFormat
from tests.pdf.structure import problems

FORM = CouponFormat(CardFormat("slip", 95, 55, inner_margin=4), qr=(5, 5, 30), code=(40, 20, 45))
MODULES = [[1, 0, 1], [0, 1, 0], [1, 1, 1]]


@pytest.fixture(scope="module")
def parts() -> tuple[bytes, bytes]:
    """A page in front, and the face of a slip."""
    fetcher = AssetFetcher({})
    front = "<html><head></head><body><h1>Vooraan</h1></body></html>"
    size = "<style>@page{size:95mm 55mm;margin:5mm}</style>"
    face = f"<html><head>{size}</head><body>Hallo</body></html>"
    [made] = typeset_faces(face, fetcher=fetcher, count=1)
    return html_to_pdf(front, fetcher=fetcher, title="Strookjes"), made


def coupons(*codes: str) -> list[Coupon]:
    return [Coupon(MODULES, code, f"Strookje {code}") for code in codes]


def test_sheets_follow_the_page_in_front(parts):
    pdf = append_coupons(*parts, coupons(*"abcdefghijkl"), FORM, title="Om te knippen")
    front, first, second = [
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)
    ]
    assert "Vooraan" in front
    assert first.count("Hallo") == 10
    assert second.count("Hallo") == 2
    assert problems(pdf) == []


def test_modules_are_dark_where_they_should_be(parts):
    page = pypdfium2.PdfDocument(append_coupons(*parts, coupons("x"), FORM, title="t"))[1]
    picture = page.render(scale=72 / 25.4).to_pil().convert("L")  # a dot a millimetre or so
    zoom = picture.width / 210
    left, top = 10 + 5, 11 + 5  # the first of ten slips, in the middle of A4
    for row, cells in enumerate(MODULES):
        for column, dark in enumerate(cells):
            place = (left + 10 * column + 5) * zoom, (top + 10 * row + 5) * zoom
            assert (picture.getpixel(place) < 100) == bool(dark)


def test_the_same_slips_are_the_same_file(parts):
    one, other = (append_coupons(*parts, coupons("ab cd"), FORM, title="t") for _ in range(2))
    assert one == other


def test_letters_that_no_code_has_are_refused(parts):
    with pytest.raises(PdfError, match="can't be drawn"):
        append_coupons(*parts, coupons("é"), FORM, title="t")
