"""Make the WOFF2 web fonts from the pinned Atkinson Hyperlegible package.

The result is not committed: a build step writes it to ``toolbox/static/fonts/``. A font that is
newer than its source is left alone, so running this again costs nothing.
"""

from importlib.resources import as_file, files
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).resolve().parent.parent / "toolbox" / "static" / "fonts"
STYLES = ("Regular", "Italic", "Bold", "BoldItalic")
# Latin, Latin-1, Latin Extended-A, punctuation, euro and trade mark, arrows, minus, check marks.
UNICODES = "U+0020-007E,U+00A0-017F,U+0192,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122"
SYMBOLS = "U+2190-21FF,U+2212,U+2260,U+2264-2265,U+2713-2714"


def build_font(source: Path, target: Path) -> None:
    """Subset one TrueType file to the site's characters and save it as WOFF2."""
    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True)
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(f"{UNICODES},{SYMBOLS}"))
    subsetter.subset(font)
    subset.save_font(font, target, options)


def main() -> None:
    """Build every style that is missing or older than its source."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with as_file(files("fontpkg_atkinson_hyperlegible") / "files") as folder:
        for style in STYLES:
            source = folder / f"AtkinsonHyperlegible-{style}.ttf"
            target = TARGET / f"atkinson-hyperlegible-{style.lower()}.woff2"
            if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
                continue
            build_font(source, target)
            print(f"{target.name}: {target.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
