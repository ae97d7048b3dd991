"""Composed decks: every card's text, read card by card, printed back to back."""

from io import BytesIO

import pikepdf
import pypdf
import pytest

from pdf.errors import PdfError
from pdf.faces import typeset_faces
from pdf.imposition import CardFormat, Sheet, impose
from pdf.sheets import Bookmark, Card, Face, compose
from tests.pdf.conftest import faces_html
from tests.pdf.structure import problems, walk

BOOKMARKS = [Bookmark("Terugblik", 0), Bookmark("Sterktes & kansen", 3)]


@pytest.fixture(scope="module")
def deck(cards) -> bytes:
    return compose(impose(len(cards)), cards, title="Eén <deck>", bookmarks=BOOKMARKS)


def read(pdf: bytes) -> list[str]:
    """What a screen reader says, in order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(e.ActualText) for e in walk(document) if "/ActualText" in e]


def test_its_structure_is_accessible(deck):
    assert problems(deck) == []


@pytest.mark.parametrize("duplex", ["long-edge", "short-edge"])
def test_it_reads_card_by_card_whatever_the_imposition(cards, duplex):
    sides = impose(len(cards), CardFormat("A6", 105, 148), Sheet("A3", 297, 420), duplex=duplex)

    deck = compose(sides, cards, title="Deck")

    assert read(deck) == [text for card in cards for text in (card.front.text, card.back.text)]


def test_each_sheet_side_is_a_page_with_the_text_of_its_cards(deck):
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(deck)).pages]

    assert [sorted(set(map(int, filter(str.isdigit, page)))) for page in pages] == [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
        [4, 5],
        [4, 5],
    ]
    assert [("Voorkant" in page, "Achterkant" in page) for page in pages] == [
        (True, False),
        (False, True),
    ] * 2


def test_pages_have_the_size_of_the_sheet(deck):
    box = pypdf.PdfReader(BytesIO(deck)).pages[0].mediabox

    assert (box.width, box.height) == pytest.approx((595.28, 841.89), abs=0.01)


def test_categories_become_bookmarks_and_sections(deck):
    reader = pypdf.PdfReader(BytesIO(deck))
    with pikepdf.open(BytesIO(deck)) as document:
        sections = [str(e.T) for e in walk(document) if e.S == "/Sect"]

    names = ["Terugblik", "Sterktes & kansen"]
    assert [item.title for item in reader.outline] == sections == names
    assert [reader.get_destination_page_number(item) for item in reader.outline] == [0, 0]


def test_it_asks_the_printer_for_duplex_at_actual_size(deck):
    preferences = pypdf.PdfReader(BytesIO(deck)).root_object["/ViewerPreferences"]

    assert preferences["/Duplex"] == "/DuplexFlipLongEdge"
    assert preferences["/PrintScaling"] == "/None"


def test_the_same_cards_give_the_same_bytes(cards, deck):
    assert compose(impose(len(cards)), cards, title="Eén <deck>", bookmarks=BOOKMARKS) == deck


def test_faces_and_fonts_are_included_once(cards):
    deck = compose(impose(8 * len(cards)), 8 * cards, title="Deck")

    with pikepdf.open(BytesIO(deck)) as document:
        forms = [item for item in document.objects if _is(item, "/Subtype", "/Form")]
        fonts = [item for item in document.objects if _is(item, "/Subtype", "/Type0")]
    assert len(forms) == 2 * len(cards)
    assert len(fonts) == 1


def test_a_pattern_without_text_is_not_read(cards):
    plain = [Card(card.title, card.front, Face(card.back.pdf, "")) for card in cards]

    deck = compose(impose(len(plain)), plain, title="Deck")

    assert read(deck) == [card.front.text for card in cards]
    assert problems(deck) == []


def test_bleed_shows_halfway_the_gutter_and_no_further(fetcher):
    html = faces_html(["Één"], size="60mm 90mm", extra_css="@page{bleed:5mm}")
    (face,) = typeset_faces(html, fetcher=fetcher, count=1)
    card = Card("Kaart", Face(face, "Één"), Face(face, "Één"))
    sides = impose(1, CardFormat("card", 60, 90), Sheet("A4", 210, 297, margin=10, gutter=6))

    deck = compose(sides, [card], title="Deck")

    with pikepdf.open(BytesIO(deck)) as document:
        box = next(iter(document.pages[0].Resources.XObject.values())).BBox
    width = float(box[2] - box[0]) * 25.4 / 72
    assert width == pytest.approx(66, abs=0.01)


def test_a_face_of_another_size_is_refused(cards):
    with pytest.raises(PdfError, match="does not fit"):
        compose(impose(1, CardFormat("A7", 74, 105)), cards[:1], title="Deck")


@pytest.mark.parametrize("broken", [b"", b"not a PDF"])
def test_a_face_that_is_no_pdf_is_refused(cards, broken):
    card = Card("Kaart", Face(broken, "x"), cards[0].back)

    with pytest.raises(PdfError, match="not a PDF"):
        compose(impose(1), [card], title="Deck")


def test_a_face_of_two_pages_is_refused(cards, deck):
    card = Card("Kaart", Face(deck, "x"), cards[0].back)

    with pytest.raises(PdfError, match="pages"):
        compose(impose(1), [card], title="Deck")


def test_a_deck_needs_cards_and_a_title(cards):
    with pytest.raises(PdfError):
        compose(impose(0), [], title="Deck")
    with pytest.raises(PdfError):
        compose(impose(1), cards[:1], title=" ")


def _is(item: pikepdf.Object, key: str, value: str) -> bool:
    return isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)) and item.get(key) == value
