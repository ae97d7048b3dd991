"""The faces of cards: their texts, their design, and typesetting them once."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import cache, lru_cache
from hashlib import sha256
from urllib.parse import quote

import weasyprint
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.template.loader import get_template, render_to_string

from pdf.assets import AssetFetcher
from pdf.errors import PdfError
from pdf.faces import typeset_faces
from pdf.patterns import card_back_pattern
from tools.printing.deck import Category, DeckCard

STATIC_DIR = settings.BASE_DIR / "toolbox" / "static"
TEMPLATE = "pdf/card_face.html"
# For each size of type: the letters in a line and the lines in which a text still looks well.
SIZES = {
    "front": {"large": (19, 5), "middle": (25, 8)},
    "back": {"large": (29, 6), "middle": (37, 8)},
}


@dataclass(frozen=True, slots=True)
class FaceText:
    """Everything that is printed on one side of a card."""

    side: str
    set_slug: str
    set_title: str
    number: int
    category: str
    color: str
    icon: str
    title: str
    paragraphs: tuple[str, ...]
    title_leads: bool

    @property
    def size(self) -> str:
        """The size of type of the main text: large, middle or small."""
        for size, (letters, most_lines) in SIZES[self.side].items():
            if sum(-(-len(text) // letters) for text in self.paragraphs) <= most_lines:
                return size
        return "small"

    @property
    def icon_url(self) -> str:
        """The address of the icon for the print template."""
        name = self.icon if (STATIC_DIR / "img" / "icons" / f"{self.icon}.svg").is_file() else ""
        return f"app://static/img/icons/{name or 'circle'}.svg"

    @property
    def pattern_url(self) -> str:
        """The pattern of the set as an image for the print template."""
        return _pattern_url(self.set_slug, self.color)

    @property
    def spoken(self) -> str:
        """What a screen reader says for this side."""
        heading = [self.category, self.title] if self.side == "front" else [self.title]
        return "\n".join(part for part in (*heading, *self.paragraphs) if part)


def card_faces(card: DeckCard, *, set_slug: str, set_title: str) -> tuple[FaceText, FaceText]:
    """The front and the back of a card."""
    return tuple(
        FaceText(
            side=side,
            set_slug=set_slug,
            set_title=set_title,
            number=card.number,
            category=card.category.name,
            color=card.category.color,
            icon=card.category.icon,
            title=card.title,
            paragraphs=paragraphs,
            title_leads=card.title_leads,
        )
        for side, paragraphs in (("front", (card.front,)), ("back", card.back_paragraphs))
    )


def face_key(face: FaceText) -> str:
    """The content hash of a face: the same text in the same design has the same key."""
    return sha256(f"{_design()}\0{astuple(face)!r}".encode()).hexdigest()


def typeset(faces: Sequence[FaceText]) -> tuple[bytes, ...]:
    """One single-page PDF per face. Raises PdfError when a text does not fit on its card."""
    html = render_to_string(TEMPLATE, {"faces": faces})
    fetcher = AssetFetcher({"static": STATIC_DIR})
    return typeset_faces(html, fetcher=fetcher, count=len(faces), lang=settings.LANGUAGE_CODE)


def stored_faces(faces: Sequence[FaceText]) -> tuple[bytes, ...]:
    """The PDFs of these faces: from the storage, and typeset together where they are new."""
    names = [f"cards/faces/{face_key(face)}.pdf" for face in faces]
    missing = {
        name: face
        for name, face in zip(names, faces, strict=True)
        if not default_storage.exists(name)
    }
    if missing:
        for name, pdf in zip(missing, typeset(tuple(missing.values())), strict=True):
            default_storage.save(name, ContentFile(pdf))
    return tuple(_read(name) for name in names)


@lru_cache(maxsize=4096)
def fits(side: str, title: str, text: str) -> bool:
    """Whether a text fits on its side of a card, measured by typesetting it."""
    category = Category("Categorie", "teal", "circle")
    card = DeckCard(99, category, title, *((text, "") if side == "front" else ("", text)))
    front, back = card_faces(card, set_slug="set", set_title="Kaartenset")
    try:
        typeset([front if side == "front" else back])
    except PdfError:
        return False
    return True


def _read(name: str) -> bytes:
    with default_storage.open(name) as file:
        return file.read()


@lru_cache(maxsize=64)
def _pattern_url(slug: str, color: str) -> str:
    svg = card_back_pattern(slug, colour=_token(color), background=_token(f"{color}-soft"))
    return f"data:image/svg+xml,{quote(svg)}"


@cache
def _tokens() -> str:
    return (STATIC_DIR / "css" / "tokens.css").read_text()


def _token(name: str) -> str:
    return _tokens().partition(f"--{name}:")[2].partition(";")[0].strip()


@cache
def _design() -> str:
    """What a face looks like apart from its text; a new design makes every face new."""
    source = get_template(TEMPLATE).template.source
    return sha256(f"{weasyprint.__version__}\0{source}\0{_tokens()}".encode()).hexdigest()
