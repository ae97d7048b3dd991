"""The house colours for a picture, read from the style sheet that the site itself uses."""

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

TOKENS = settings.BASE_DIR / "toolbox" / "static" / "css" / "tokens.css"
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{3,6});", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Palette:
    """The four tones of a colour family: base, soft ground, ink on it, and bright decoration."""

    base: str
    soft: str
    ink: str
    bright: str


@cache
def colours() -> dict[str, str]:
    """The value per name of every plain colour in tokens.css."""
    return dict(COLOUR.findall(TOKENS.read_text()))


def palette(family: str) -> Palette:
    """The tones of a family such as `sun`; raises KeyError for a family that doesn't exist."""
    named = colours()
    tones = (named[f"{family}{suffix}"] for suffix in ("", "-soft", "-ink", "-bright"))
    return Palette(*tones)
