"""The PDF of a deck, in any format and printed in any way."""

from functools import cache
from hashlib import sha256
from inspect import getsource

from django.conf import settings

from pdf import embedding, formats, imposition, marks, sheets, tagging
from pdf.imposition import plan
from pdf.printing import Printing
from pdf.sheets import Bookmark, Card, Face, compose
from tools.printing.deck import Deck
from tools.printing.faces import FaceText, card_faces, face_key
from tools.printing.typesetting import Progress, stored_faces

OFFICE = Printing()


def deck_key(deck: Deck, printing: Printing = OFFICE) -> str:
    """The content hash of a deck's PDF, for conditional requests and as the name of its file."""
    keys = "".join(face_key(face) for face in deck_faces(deck, printing))
    return sha256(f"{_composition()}\0{deck.title}\0{printing!r}\0{keys}".encode()).hexdigest()


def deck_pdf(
    deck: Deck,
    printing: Printing = OFFICE,
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> bytes:
    """The tagged PDF, with a bookmark per category; typesets only the faces that are new.

    `processes` and `progress` as in `stored_faces`. Raises PdfError for a deck without cards and
    for a text that does not fit on its card.
    """
    faces = deck_faces(deck, printing)
    printed = [
        Face(pdf=pdf, text=face.spoken)
        for pdf, face in zip(
            stored_faces(faces, processes=processes, progress=progress), faces, strict=True
        )
    ]
    cards = [
        Card(card.title or card.category.name, front, back)
        for card, front, back in zip(deck.cards, printed[::2], printed[1::2], strict=True)
    ]
    return compose(
        plan(len(cards), printing),
        cards,
        title=deck.title,
        lang=settings.LANGUAGE_CODE,
        bookmarks=_bookmarks(deck),
    )


def deck_faces(deck: Deck, printing: Printing = OFFICE) -> list[FaceText]:
    """The faces of all cards, front and back in turn."""
    return [
        face
        for card in deck.cards
        for face in card_faces(
            card,
            set_slug=deck.slug,
            set_title=deck.title,
            format=printing.format,
            ink_saving=printing.ink_saving,
        )
    ]


def _bookmarks(deck: Deck) -> list[Bookmark]:
    bookmarks, first = [], 0
    for category, cards in deck.runs:
        bookmarks.append(Bookmark(category.name, first))
        first += len(cards)
    return bookmarks


@cache
def _composition() -> str:
    """How faces are put on sheets; when that changes, every PDF is composed anew."""
    modules = (embedding, formats, imposition, marks, sheets, tagging)
    return sha256("".join(getsource(module) for module in modules).encode()).hexdigest()
