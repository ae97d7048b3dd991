"""Typefaces for what the house typeface lacks: emoji and other scripts.

They come from the optional package manimgx-fonts (the Noto typefaces). Without it WeasyPrint
takes what the system has: DejaVu writes Arabic and Hebrew, but few emoji.
"""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from pdf.assets import fonts_dir

PACKAGE = "manimgx_fonts"
# The first that has a character is used for it.
FAMILIES = {
    "Noto Emoji": "NotoEmoji[wght].ttf",
    "Noto Sans Arabic": "NotoSansArabic[wght].ttf",
    "Noto Sans Hebrew": "NotoSansHebrew[wght].ttf",
    "Noto Sans": "NotoSans[wght].ttf",
    "Noto Sans Ethiopic": "NotoSansEthiopic[wght].ttf",
    "Noto Sans Armenian": "NotoSansArmenian[wght].ttf",
    "Noto Sans Georgian": "NotoSansGeorgian[wght].ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari[wght].ttf",
    "Noto Sans Bengali": "NotoSansBengali[wght].ttf",
    "Noto Sans Tamil": "NotoSansTamil[wght].ttf",
    "Noto Sans Thai": "NotoSansThai[wght].ttf",
    "Noto Sans Symbols": "NotoSansSymbols[wght].ttf",
}


def script_roots() -> Mapping[str, Path]:
    """The folder of these typefaces under its name for an AssetFetcher; none without them."""
    spec = find_spec(PACKAGE)
    return {"scripts": Path(spec.origin).parent} if spec and spec.origin else {}


def script_families(text: str) -> tuple[str, ...]:
    """The families that a text needs besides the house typeface, of those there are."""
    roots = script_roots()
    letters = {letter for letter in text if letter.isprintable()} - _house_letters()
    if not roots or not letters:
        return ()
    needed = []
    for family, name in FAMILIES.items():
        if found := letters & _letters(roots["scripts"] / name):
            needed.append(family)
            letters -= found
    return tuple(needed)


def script_css(families: tuple[str, ...]) -> str:
    """The @font-face rules of these families; their files come from app://scripts/."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:400 700;'
        f'src:url("app://scripts/{FAMILIES[family]}")}}'
        for family in families
    )


@cache
def _house_letters() -> frozenset[str]:
    return _letters(fonts_dir() / "AtkinsonHyperlegible-Regular.ttf")


@cache
def _letters(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))
