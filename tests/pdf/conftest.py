"""Typeset faces that several tests impose; typesetting is the slow part, so once per run."""

from pathlib import Path

import pytest

from pdf.assets import AssetFetcher
from pdf.faces import typeset_faces
from pdf.formats import FORMATS, CardFormat
from pdf.sheets import Card, Face

CARDS = 6


def faces_html(texts: list[str], *, size: str = "105mm 148mm", extra_css: str = "") -> str:
    """Return the HTML of card faces, one page each."""
    pages = "".join(f"<section>{text}</section>" for text in texts)
    return (
        f"<html><head><style>@page{{size:{size};margin:8mm}}"
        "body{margin:0;font-family:'Atkinson Hyperlegible'}"
        f"section+section{{break-before:page}}{extra_css}</style></head><body>{pages}</body></html>"
    )


@pytest.fixture(scope="session")
def fetcher(tmp_path_factory: pytest.TempPathFactory) -> AssetFetcher:
    """A fetcher with one readable folder, and a secret outside it."""
    folder: Path = tmp_path_factory.mktemp("assets")
    (folder / "static").mkdir()
    (folder / "static" / "style.css").write_text("h1{color:#0f5e5a}")
    (folder / "secret.txt").write_text("secret")
    (folder / "static" / "link.txt").symlink_to(folder / "secret.txt")
    return AssetFetcher({"static": folder / "static"})


@pytest.fixture(scope="session")
def cards(fetcher: AssetFetcher) -> list[Card]:
    """Six A6 cards, "Voorkant 0" to "Achterkant 5"."""
    return typeset_cards(fetcher, FORMATS["a6"])


@pytest.fixture(scope="session")
def bleeding_cards(fetcher: AssetFetcher) -> list[Card]:
    """Six A7 cards of the same texts, with a coloured ground that bleeds."""
    return typeset_cards(fetcher, FORMATS["a7"], "@page{bleed:3mm;background:#dcefeb}")


def typeset_cards(fetcher: AssetFetcher, card: CardFormat, extra_css: str = "") -> list[Card]:
    """Typeset six cards that hold nothing but their side and number."""
    texts = [f"{side} {i}" for i in range(CARDS) for side in ("Voorkant", "Achterkant")]
    html = faces_html(texts, size=f"{card.width}mm {card.height}mm", extra_css=extra_css)
    faces = typeset_faces(html, fetcher=fetcher, count=len(texts))
    return [
        Card(f"Kaart {i}", *(Face(faces[j], texts[j]) for j in (2 * i, 2 * i + 1)))
        for i in range(CARDS)
    ]
