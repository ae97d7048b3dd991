"""Fail when a text for users has no finished Dutch translation.

Runs makemessages on a copy of the source, so the working tree stays as it is.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(".*", "var", "node_modules", "__pycache__", "tests", "docs")
CATALOGUE = Path("locale/nl/LC_MESSAGES/django.po")


def unfinished(copy: Path) -> list[str]:
    """The msgids without a finished translation, after makemessages ran in the copy."""
    command = [sys.executable, "manage.py", "makemessages", "-l", "nl", "--no-location"]
    subprocess.run([*command, "--no-obsolete", "-v0"], cwd=copy, check=True)
    catalogue = polib.pofile(str(copy / CATALOGUE))
    return [entry.msgid for entry in catalogue if entry.fuzzy or not entry.translated()]


def main() -> int:
    """Print what is missing; the exit code is 1 when something is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "source"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        missing = unfinished(copy)
    for msgid in missing:
        print(f"no Dutch translation: {msgid!r}")
    print(f"translations: {len(missing)} missing" if missing else "translations: complete")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
