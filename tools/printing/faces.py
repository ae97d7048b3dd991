"""The faces of cards: what is printed on each side, and the key under which it is kept."""

import unicodedata
from dataclasses import astuple, dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

import segno
import weasyprint
from django.conf import settings

from pdf.patterns import card_back_pattern
from tools.printing import fitting, sizes
from tools.printing.deck import CardKind, DeckCard
from tools.printing.sizes import LAYOUTS, Layout

STATIC_DIR: Path = settings.BASE_DIR / "toolbox" / "static"
TEMPLATE = "pdf/card_face.html"
TEMPLATE_FILES = (TEMPLATE, "pdf/card_face/front.html", "pdf/card_face/back.html")
PLAIN_INK = "#15302e"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text and whether it runs from right to left."""

    text: str
    rtl: bool


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
    title_leads: bool = False
    kind: CardKind = CardKind.TEXTS
    address: str = ""
    format: str = "a6"
    ink_saving: bool = False

    @property
    def layout(self) -> Layout:
        """Where things stand on a card of this format."""
        return LAYOUTS[self.format]

    @property
    def is_question(self) -> bool:
        """Whether the text is a card's large question, not smaller text to read."""
        return self.side == "front" and self.kind == CardKind.TEXTS and not self.title_leads

    @property
    def first_step(self) -> int:
        """The step of type at which the text probably fits; typesetting tells for sure."""
        return fitting.first_step(self)

    @property
    def last_step(self) -> int:
        """The step of the smallest type."""
        return len(self.layout.front if self.is_question else self.layout.back) - 1

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs with the direction in which they run."""
        return tuple(Paragraph(text, runs_from_right(text)) for text in self.paragraphs)

    @property
    def heading(self) -> Paragraph:
        """The title with the direction in which it runs."""
        return Paragraph(self.title, runs_from_right(self.title))

    @property
    def icon_url(self) -> str:
        """The address of the icon for the print template."""
        name = self.icon if (STATIC_DIR / "img" / "icons" / f"{self.icon}.svg").is_file() else ""
        return f"app://static/img/icons/{name or 'circle'}.svg"

    @property
    def pattern_url(self) -> str:
        """The pattern of the set as an image for the print template."""
        return _pattern_url(self.set_slug, self.color, self.ink_saving)

    @property
    def qr_url(self) -> str:
        """The QR code of the address as an image for the print template."""
        return segno.make(self.address, error="m").svg_data_uri(border=0, dark=PLAIN_INK)

    @property
    def spoken(self) -> str:
        """What a screen reader says for this side."""
        heading = [self.category, self.title] if self.side == "front" else [self.title]
        address = self.address if self.side == "front" else ""
        return "\n".join(part for part in (*heading, *self.paragraphs, address) if part)


def card_faces(
    card: DeckCard,
    *,
    set_slug: str,
    set_title: str,
    format: str = "a6",
    ink_saving: bool = False,
) -> tuple[FaceText, FaceText]:
    """The front and the back of a card; `format` is a key of pdf.formats.FORMATS."""
    front, back = (
        FaceText(
            side=side,
            set_slug=card.set_slug or set_slug,
            set_title=card.set_title or set_title,
            number=card.number,
            category=card.category.name,
            color=card.category.color,
            icon=card.category.icon,
            title=card.title,
            paragraphs=paragraphs,
            title_leads=card.title_leads,
            kind=card.kind,
            address=card.address,
            format=format,
            ink_saving=ink_saving,
        )
        for side, paragraphs in (("front", card.front_paragraphs), ("back", card.back_paragraphs))
    )
    return front, back


def face_key(face: FaceText) -> str:
    """The content hash of a face: the same text in the same design has the same key."""
    return sha256(f"{_design()}\0{astuple(face)!r}".encode()).hexdigest()


def runs_from_right(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that runs from right to left."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def family(color: str) -> dict[str, str]:
    """The colours of a card family for the print template, from the tokens of the website."""
    return {
        "name": color,
        "base": _token(color),
        "soft": _token(f"{color}-soft"),
        "ink": _token(f"{color}-ink"),
    }


@lru_cache(maxsize=64)
def _pattern_url(slug: str, color: str, outline: bool) -> str:
    background = "none" if outline else _token(f"{color}-soft")
    svg = card_back_pattern(slug, colour=_token(color), background=background, outline=outline)
    return f"data:image/svg+xml,{quote(svg)}"


@cache
def _tokens() -> str:
    return (STATIC_DIR / "css" / "tokens.css").read_text()


def _token(name: str) -> str:
    return _tokens().partition(f"--{name}:")[2].partition(";")[0].strip()


@cache
def _design() -> str:
    """What a face looks like apart from its text; a new design makes every face new."""
    folder = settings.BASE_DIR / "templates"
    files = [folder / name for name in TEMPLATE_FILES]
    files += [Path(str(module.__file__)) for module in (sizes, fitting)]
    parts = [
        weasyprint.__version__,
        version("manimgx-fonts"),
        _tokens(),
        *(file.read_text() for file in files),
    ]
    return sha256("\0".join(parts).encode()).hexdigest()
