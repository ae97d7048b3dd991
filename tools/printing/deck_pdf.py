"""The PDF of a deck: A6 cards, four to an A4 sheet, fronts and backs."""

from hashlib import sha256

from django.conf import settings

from pdf.imposition import plan
from pdf.printing import Printing
from pdf.sheets import Bookmark, Card, Face, compose
from tools.printing.deck import Deck
from tools.printing.faces import FaceText, card_faces, face_key, stored_faces


def deck_key(deck: Deck) -> str:
    """The content hash of a deck's PDF, for conditional requests."""
    keys = "".join(face_key(face) for face in _faces(deck))
    return sha256(f"{deck.title}\0{keys}".encode()).hexdigest()


def deck_pdf(deck: Deck) -> bytes:
    """The tagged PDF, with a bookmark per category; typesets only the faces that are new.

    Raises PdfError for a deck without cards and for a text that does not fit on its card.
    """
    faces = _faces(deck)
    printed = [
        Face(pdf=pdf, text=face.spoken)
        for pdf, face in zip(stored_faces(faces), faces, strict=True)
    ]
    cards = [
        Card(card.title, front, back)
        for card, front, back in zip(deck.cards, printed[::2], printed[1::2], strict=True)
    ]
    return compose(
        plan(len(cards), Printing()),
        cards,
        title=deck.title,
        lang=settings.LANGUAGE_CODE,
        bookmarks=_bookmarks(deck),
    )


def _faces(deck: Deck) -> list[FaceText]:
    return [
        face
        for card in deck.cards
        for face in card_faces(card, set_slug=deck.slug, set_title=deck.title)
    ]


def _bookmarks(deck: Deck) -> list[Bookmark]:
    bookmarks, first = [], 0
    for category, cards in deck.groups:
        bookmarks.append(Bookmark(category.name, first))
        first += len(cards)
    return bookmarks
