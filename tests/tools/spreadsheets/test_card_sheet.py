"""What stands in the sheet of a card set, and what is wrong in it."""

import pytest

from tests.content.spreadsheets.files import changed, csv, examined, exported, told
from tests.factories.tools import CardSetPageFactory
from tools.models import CardSetPage
from tools.spreadsheets.buttons import IMPORTER

HEADERS = ("nummer", "categorie", "kleur", "icoon", "titel", "voorkant", "achterkant")
NEW = {"title": "Nieuw", "parent": 0}


def row(category="Terugblik", color="Petrol", icon="Ster", **changes):
    card = {"title": "Begin", "front": "Wat nu?", "back": "Vertel."} | changes
    return ("", category, color, icon, card["title"], card["front"], card["back"])


@pytest.fixture
def problems(page, editor):
    """The problems of these rows, by cell."""

    def look(*rows, headers=HEADERS):
        return told(examined(IMPORTER, csv(headers, *rows), page, editor, "csv"))

    return look


def test_a_good_sheet_has_no_problems(problems):
    assert problems(row(), row(title="Tweede"), row("Vooruit", "Koraal", "Vlag")) == {}


def test_each_bad_cell_is_named_and_told_what_is_allowed(problems):
    found = problems(
        row(),
        row(color="Roze", category="Andere"),
        row(title="x" * 61),
        row(front=""),
        row(icon="Banaan", category="Vierde", color="Koraal"),
        row(title="Onbekend", back="Van {{nergens}}."),
        row(title="Vol", back="Vertel eens. " * 55),
        row(title="Lang", front="y" * 401),
    )
    assert set(found) == {"C3", "E4", "F5", "D6", "G7", "G8", "F9"}
    assert "Kies uit: Petrol, Koraal, Zonnegeel" in found["C3"]
    assert "60" in found["E4"]
    assert "Vlag" in found["D6"]
    assert "{{nergens}}" in found["G7"]
    assert "te lang" in found["G8"]
    assert "400" in found["F9"]


def test_colour_and_icon_are_needed_in_the_first_row_of_a_category_only(problems):
    assert problems(row(), row(color="", icon="", title="Tweede")) == {}


def test_an_existing_category_keeps_its_looks(problems):
    assert problems(row("Categorie teal", "", "")) == {}


def test_a_category_without_looks_is_told_once(problems):
    found = problems(row(color="", icon=""), row(color="", icon="", title="Tweede"))
    assert set(found) == {"C2", "D2"}


def test_a_category_has_one_colour_and_a_colour_one_category(problems):
    found = problems(row(), row(color="Koraal", title="Tweede"), row("Andere", title="Derde"))
    assert set(found) == {"C3", "C4"}
    assert "Petrol" in found["C3"]
    assert "Terugblik" in found["C4"]


def test_there_are_no_more_categories_than_colours(problems):
    colors = ("Petrol", "Koraal", "Zonnegeel", "Pruim", "Bladgroen", "Hemelsblauw", "Petrol")
    rows = [row(f"Categorie {n}", color, title=f"Kaart {n}") for n, color in enumerate(colors)]
    assert set(problems(*rows)) == {"C8"}


def test_a_missing_column_is_named_and_an_unknown_one_is_only_told(problems, page, editor):
    headers = ("nummer", "categorie", "kleur", "icoon", "kop", "voorkant", "achterkant")
    assert "titel" in problems(row(), headers=headers)["A1"]
    found = examined(IMPORTER, csv((*HEADERS, "prijs"), row()), page, editor, "csv")
    assert [(one.place.cell, one.is_warning) for one in found.problems] == [("H1", True)]


def test_a_column_that_stands_there_twice_is_refused(problems):
    assert "H1" in problems((*row(), "x"), headers=(*HEADERS, "titel"))


def test_characters_that_cannot_be_kept_are_named(page, editor):
    data = csv(HEADERS, row()).replace(b"Wat nu", b"Wat\x00nu")
    assert set(told(examined(IMPORTER, data, page, editor, "csv"))) == {"F2"}


def test_values_and_names_are_both_understood_in_capitals_or_not(problems):
    assert problems(row(color="TEAL", icon="ster"), row("Vooruit", "koraal", "flag")) == {}


def test_more_rows_than_are_read_are_refused(problems):
    assert "500" in problems(*(row(title=f"Kaart {n}") for n in range(501)))["A1"]


def test_rows_without_text_are_skipped(page, editor):
    rows = (row(), (), ("7", "", "", "", "", "", ""), row(title="Tweede"))
    found = examined(IMPORTER, csv(HEADERS, *rows), page, editor, "csv")
    assert [one.after.values["title"] for one in found.prepared.cards if one.after] == [
        "Begin",
        "Tweede",
    ]


def test_equal_titles_and_another_order_of_numbers_are_worth_a_look(page, editor):
    rows = [("2", *row()[1:]), ("1", *row()[1:])]
    found = examined(IMPORTER, csv(HEADERS, *rows), page, editor, "csv")
    assert [one.place.cell for one in found.warnings] == ["E2", "E3", "A3"]
    assert found.errors == []


def test_a_formula_that_went_wrong_is_an_error(page, editor):
    data = changed(exported(IMPORTER, page), E2="#REF!", F3="=A1")
    assert set(told(examined(IMPORTER, data, page, editor))) == {"E2", "F3"}


@pytest.mark.parametrize("ending", ("xlsx", "csv"))
def test_an_export_changes_nothing(page, editor, ending):
    page.cards.add(*(page.cards.model(color="sun", title=t, front=f) for t, f in ODD_CARDS))
    page.categories.add(page.categories.model(name="Leeg", color="sky", icon="leaf"))
    page.save_revision()
    page = CardSetPage.objects.get(pk=page.pk)
    found = examined(IMPORTER, exported(IMPORTER, page, ending), page, editor, ending)
    assert found.errors == []
    assert not found.has_changes


ODD_CARDS = (
    ("=1+1", "- een\n- twee"),
    ("'@x", 'Ze zei: "ja"; en ging.'),
    ("👩‍🚒", "שלום\n\nمرحبا"),
    ("Windows", "een\r\ntwee\r\n"),
)


def test_cards_that_an_editor_mixed_come_back_as_they_are_printed(editor):
    page = CardSetPageFactory(count=8)  # eight cards over six colours: 0 and 6 share one
    page = CardSetPage.objects.get(pk=page.pk)
    found = examined(IMPORTER, exported(IMPORTER, page), page, editor)
    assert not found.has_changes
