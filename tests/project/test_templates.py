"""Templates and translations."""

from pathlib import Path

import polib
import pytest
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
NAMES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*") if path.is_file())
PARTS = [name for name in NAMES if name.startswith(("components/", "blocks/"))]


@pytest.mark.parametrize("name", NAMES)
def test_the_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", PARTS)
def test_a_component_fits_on_a_screen(name):
    assert len((TEMPLATES / name).read_text().splitlines()) <= 60


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".html")])
def test_no_inline_style_or_script(name):
    text = (TEMPLATES / name).read_text()
    assert " style=" not in text
    assert " onclick=" not in text
    assert "<script>" not in text


def test_dutch_has_no_fuzzy_or_empty_text():
    catalogue = polib.pofile(str(ROOT / "locale" / "nl" / "LC_MESSAGES" / "django.po"))
    assert [entry.msgid for entry in catalogue if entry.fuzzy or not entry.translated()] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".html")])
def test_no_text_whose_spaces_count(name):
    """The loader drops indentation, which would change such a text."""
    text = (TEMPLATES / name).read_text()
    assert "<pre" not in text
    assert "<textarea" not in text
