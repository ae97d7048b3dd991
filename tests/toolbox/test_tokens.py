"""The colours that are used together can be read together, in light and in dark."""

import re
from itertools import product
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "toolbox" / "static" / "css"
FAMILIES = ("teal", "coral", "sun", "plum", "leaf", "sky")
GROUNDS = ("paper", "surface", "sand")
BODY, TEXT, EDGE = 7.0, 4.5, 3.0  # AAA for running text, AA for other text, AA for edges


def tokens(*names: str) -> dict[str, str]:
    """Return the hexadecimal colours of the stylesheets, the later ones over the earlier."""
    found: dict[str, str] = {}
    for name in names:
        found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6});", (CSS / name).read_text()))
    return found


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *((ink, ground, BODY) for ink, ground in product(("ink", "ink-soft"), GROUNDS)),
    *((ink, ground, TEXT) for ink, ground in product(("primary", "error"), GROUNDS)),
    *(("line-strong", ground, EDGE) for ground in GROUNDS),
    *(("focus", ground, EDGE) for ground in GROUNDS),
    ("on-primary", "primary", TEXT),
    ("primary", "primary-soft", TEXT),
    ("ink", "primary-soft", BODY),
    ("ink", "error-soft", BODY),
    ("error", "error-soft", TEXT),
    ("on-deep", "deep", BODY),
    ("on-deep-soft", "deep", BODY),
    *((f"{family}-ink", f"{family}-soft", BODY) for family in FAMILIES),
    *(("ink", f"{family}-soft", BODY) for family in FAMILIES),
    *((family, f"{family}-soft", TEXT) for family in FAMILIES),
    *((family, "surface", TEXT) for family in FAMILIES),
    *(("on-family", family, TEXT) for family in FAMILIES),
]


@pytest.mark.parametrize("sheets", [("tokens.css",), ("tokens.css", "tokens-dark.css")])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_pair_has_contrast(front: str, back: str, least: float, sheets: tuple[str, ...]) -> None:
    colours = tokens(*sheets)
    assert contrast(colours[front], colours[back]) >= least


def test_every_light_colour_that_text_uses_has_a_dark_twin() -> None:
    dark = tokens("tokens-dark.css")
    assert {name for pair in PAIRS for name in pair[:2]} <= set(dark)
