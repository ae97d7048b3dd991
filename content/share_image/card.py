"""What is on the picture of a page."""

from dataclasses import astuple, dataclass
from hashlib import sha256

# Another number draws every picture anew.
DESIGN = 2


@dataclass(frozen=True, slots=True)
class ShareCard:
    """Every word on the picture, and what tells its kind; nothing else changes how it looks.

    `kind` names the drawing and `label` is the word for it; a card set has a `pattern_slug`
    instead, from which its own pattern is made.
    """

    title: str
    summary: str
    kind: str
    label: str
    family: str
    site_name: str
    host: str
    pattern_slug: str = ""

    @property
    def key(self) -> str:
        """Changes with the picture: 16 hexadecimal digits."""
        return sha256("\0".join(map(str, (DESIGN, *astuple(self)))).encode()).hexdigest()[:16]
