"""Typefaces for other scripts are there only where a text needs them."""

from pdf.scripts import FAMILIES, script_css, script_families, scripts_dir


def test_dutch_needs_the_house_typeface_only():
    assert script_families("Zoë’s coördinatie kost € 3,50 – œuvre\n") == ()
    assert script_css(()) == ""


def test_a_text_gets_the_families_it_needs():
    expected = ("Noto Emoji", "Noto Sans Arabic", "Noto Sans Hebrew")
    assert script_families("Ja 👍 שלום مرحبا") == expected


def test_every_family_has_its_file():
    assert all((scripts_dir() / name).is_file() for name in FAMILIES.values())


def test_a_family_is_read_from_the_fetcher():
    css = script_css(("Noto Emoji",))
    assert 'url("app://scripts/NotoEmoji[wght].ttf")' in css
