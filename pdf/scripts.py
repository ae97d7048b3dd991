"""Typefaces for what the house typeface lacks: emoji and other scripts.

They are the Noto typefaces, from the pinned package manimgx-fonts.
"""

from functools import cache
from pathlib import Path

import manimgx_fonts  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from pdf.assets import fonts_dir

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


def scripts_dir() -> Path:
    """The folder of these typefaces: `scripts` to an AssetFetcher."""
    return Path(manimgx_fonts.__file__).parent


def script_families(text: str) -> tuple[str, ...]:
    """The families that a text needs besides the house typeface."""
    letters = {letter for letter in text if letter.isprintable()} - _house_letters()
    needed = []
    for family, name in FAMILIES.items():
        if not letters:
            break
        if found := letters & _letters(scripts_dir() / name):
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
