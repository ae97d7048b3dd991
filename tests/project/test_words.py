"""Our words and those of the libraries: the project's catalogue wins everywhere."""

from pathlib import Path

import polib
import wagtail

ROOT = Path(__file__).resolve().parents[2]
# Words that we know better, on every page of the admin.
OURS_ON_PURPOSE = {
    "(optional)",
    "active",
    "All",
    "Caption",
    "Change",
    "Deleted",
    "description",
    "File",
    "Last published",
    "Pages",
    "Refresh",
    "Save",
    "site name",
    "slug",
    "Sort by",
    "Undo",
}


def wagtails_words() -> dict[str, set[str]]:
    """How Wagtail says its own texts in Dutch."""
    words: dict[str, set[str]] = {}
    for path in Path(wagtail.__file__).parent.rglob("locale/nl/LC_MESSAGES/django.po"):
        for entry in polib.pofile(str(path)):
            if entry.msgstr and not entry.msgctxt:
                words.setdefault(entry.msgid, set()).add(entry.msgstr)
    return words


def test_no_text_of_ours_changes_a_word_of_the_admin_by_accident():
    theirs = wagtails_words()
    ours = polib.pofile(str(ROOT / "locale/nl/LC_MESSAGES/django.po"))
    changed = {
        entry.msgid
        for entry in ours
        if not entry.msgctxt and entry.msgstr not in theirs.get(entry.msgid, {entry.msgstr})
    }
    assert changed == OURS_ON_PURPOSE
