"""Build the icon sprite from a folder with Lucide's SVG sources.

Usage: ``python scripts/build_icons.py path/to/lucide-static/icons``. The icons wanted stand in
``scripts/icons.txt``. Web pages use the sprite; print templates use the separate files, because
WeasyPrint lays out image files faster than inline SVG.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = Path(__file__).with_name("icons.txt")
IMAGES = ROOT / "toolbox" / "static" / "img"
INK = "#15302e"
STROKE = (
    'fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
)


def shapes(source: Path) -> str:
    """Return the markup inside the ``<svg>`` element of one Lucide file, on one line."""
    found = re.search(r"<svg[^>]*>(.*)</svg>", source.read_text(), flags=re.DOTALL)
    if found is None:
        raise SystemExit(f"{source} is not an SVG file")
    return "".join(line.strip() for line in found.group(1).splitlines())


def build(source: Path) -> int:
    """Write the sprite and the separate icons; return how many there are."""
    names = sorted(NAMES.read_text().split())
    separate = IMAGES / "icons"
    separate.mkdir(parents=True, exist_ok=True)
    symbols = []
    for name in names:
        inner = shapes(source / f"{name}.svg")
        stroke = STROKE.format(colour="currentColor")
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24" {stroke}>{inner}</symbol>')
        (separate / f"{name}.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
            f"{STROKE.format(colour=INK)}>{inner}</svg>\n"
        )
    body = "\n".join(symbols)
    (IMAGES / "icons.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n')
    return len(names)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    print(f"{build(Path(sys.argv[1]))} icons")
