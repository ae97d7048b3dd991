"""Compile every `.po` file under `locale/` to the `.mo` file that Django reads.

Done with polib, so that running the site doesn't take the gettext tools.
"""

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def main() -> None:
    """Compile what is newer than its result."""
    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


if __name__ == "__main__":
    main()
