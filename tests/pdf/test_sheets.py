"""Composed decks: every card's text, read card by card, printed back to back."""

from io import BytesIO

import pikepdf
import pypdf
import pytest

from pdf.errors import PdfError
from pdf.imposition import plan
from pdf.printing import Printing, Way
from pdf.sheets import Bookmark, Card, Face, compose
from tests.pdf.structure import problems, walk

BOOKMARKS = [Bookmark("Terugblik", 0), Bookmark("Sterktes & kansen", 3)]


@pytest.fixture(scope="module")
def deck(cards) -> bytes:
    return compose(plan(len(cards), Printing()), cards, title="Eén <deck>", bookmarks=BOOKMARKS)


def read(pdf: bytes) -> list[str]:
    """What a screen reader says, in order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(e.ActualText) for e in walk(document) if "/ActualText" in e]


def test_its_structure_is_accessible(deck):
    assert problems(deck) == []


@pytest.mark.parametrize("way", Way)
def test_every_way_is_accessible_and_reads_card_by_card(bleeding_cards, way):
    sides = plan(6, Printing("a7", "a3", way))

    deck = compose(sides, bleeding_cards, title="Deck", bookmarks=BOOKMARKS)

    assert problems(deck) == []
    assert read(deck) == [t for card in bleeding_cards for t in (card.front.text, card.back.text)]


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


@pytest.mark.parametrize(
    ("way", "duplex"),
    [
        (Way.LONG_EDGE, "/DuplexFlipLongEdge"),
        (Way.SHORT_EDGE, "/DuplexFlipShortEdge"),
        (Way.SINGLE_SIDED, "/Simplex"),
        (Way.FOLD_OVER, "/Simplex"),
        (Way.PRINT_SHOP, None),
        (Way.SCREEN, None),
    ],
)
def test_it_asks_the_printer_for_the_right_sides_at_actual_size(cards, way, duplex):
    deck = compose(plan(1, Printing(way=way)), cards[:1], title="Deck")

    preferences = pypdf.PdfReader(BytesIO(deck)).root_object["/ViewerPreferences"]
    assert preferences.get("/Duplex") == duplex
    assert preferences["/PrintScaling"] == "/None"


def test_the_same_cards_give_the_same_bytes(cards, deck):
    assert (
        compose(plan(len(cards), Printing()), cards, title="Eén <deck>", bookmarks=BOOKMARKS)
        == deck
    )


def test_faces_and_fonts_are_included_once(cards):
    deck = compose(plan(8 * len(cards), Printing()), 8 * cards, title="Deck")

    with pikepdf.open(BytesIO(deck)) as document:
        forms = [item for item in document.objects if _is(item, "/Subtype", "/Form")]
        fonts = [item for item in document.objects if _is(item, "/Subtype", "/Type0")]
    assert len(forms) == 2 * len(cards)
    assert len(fonts) == 1


def test_a_pattern_without_text_is_not_read(cards):
    plain = [Card(card.title, card.front, Face(card.back.pdf, "")) for card in cards]

    deck = compose(plan(len(plain), Printing()), plain, title="Deck")

    assert read(deck) == [card.front.text for card in cards]
    assert problems(deck) == []


def test_a_face_of_another_size_is_refused(cards):
    with pytest.raises(PdfError, match="does not fit"):
        compose(plan(1, Printing("a7")), cards[:1], title="Deck")


@pytest.mark.parametrize("broken", [b"", b"not a PDF"])
def test_a_face_that_is_no_pdf_is_refused(cards, broken):
    card = Card("Kaart", Face(broken, "x"), cards[0].back)

    with pytest.raises(PdfError, match="not a PDF"):
        compose(plan(1, Printing()), [card], title="Deck")


def test_a_face_of_two_pages_is_refused(cards, deck):
    card = Card("Kaart", Face(deck, "x"), cards[0].back)

    with pytest.raises(PdfError, match="pages"):
        compose(plan(1, Printing()), [card], title="Deck")


def test_a_deck_needs_cards_and_a_title(cards):
    with pytest.raises(PdfError):
        compose(plan(0, Printing()), [], title="Deck")
    with pytest.raises(PdfError):
        compose(plan(1, Printing()), cards[:1], title=" ")


def _is(item: pikepdf.Object, key: str, value: str) -> bool:
    return isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)) and item.get(key) == value
