"""Talent sets through XLSX and TOML."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from content.spreadsheets.cleaning import clean
from content.spreadsheets.comparing import Status
from content.spreadsheets.exporting import example, export
from content.spreadsheets.files.toml import read_toml, write_toml
from content.spreadsheets.opening import open_file
from content.spreadsheets.records import Record
from organisations.models import User
from talents.models import Talent, TalentSet
from talents.spreadsheets.buttons import IMPORTER
from talents.spreadsheets.talent_sheets import FAMILIES, SHEETS, TALENTS
from tests.content.spreadsheets.files import examined, exported, told
from tests.content.spreadsheets.strategies import FILLED
from tests.content.spreadsheets.strategies import TEXTS as ANY_TEXTS
from tests.factories.organisations import UserFactory
from tests.factories.talents import TalentSetFactory
from toolbox.starter.reading import CONTENT_DIR
from toolbox.starter.talents import load_talents

FORMATS = ("xlsx", "toml")


@pytest.fixture
def editor(db) -> User:
    return UserFactory(editor_in_chief=True)


@pytest.fixture
def talent_set(db) -> TalentSet:
    """The starter set of thirty talents in five families."""
    load_talents()
    return TalentSet.objects.get()


def rows_of(talent_set):
    """The rows of a set, to change some."""
    return {name: list(records) for name, records in IMPORTER.content_of(talent_set).items()}


def apply(data, subject, editor, ending="xlsx"):
    examination = examined(IMPORTER, data, subject, editor, ending)
    assert examination.errors == []
    return IMPORTER.apply(examination, {}, editor)


def with_values(record, **values):
    return Record({**record.values, **values})


@pytest.mark.parametrize("ending", FORMATS)
def test_an_export_changes_nothing(talent_set, editor, ending):
    data = exported(IMPORTER, talent_set, ending)
    found = examined(IMPORTER, data, talent_set, editor, ending)
    assert found.problems == ()
    assert found.counts == {Status.SAME: 36}


@pytest.mark.parametrize("ending", FORMATS)
def test_a_new_one_is_the_same_as_the_one_it_came_from(talent_set, editor, ending):
    data, before = exported(IMPORTER, talent_set, ending), rows_of(talent_set)
    talent_set.delete()
    made = apply(data, None, editor, ending)
    after = rows_of(made)
    assert {name: [one.values for one in rows] for name, rows in after.items()} == {
        name: [one.values for one in rows] for name, rows in before.items()
    }


def test_a_spreadsheet_of_before_translations_leaves_them(talent_set, editor):
    rows = rows_of(talent_set)
    book = load_workbook(BytesIO(export(IMPORTER, rows, "xlsx")))
    for name, columns in ((FAMILIES.name, 6), (TALENTS.name, 8)):
        assert book[name].cell(1, columns + 1).value.endswith("in het Engels")
        book[name].delete_cols(columns + 1, 10)
    book["Set"].delete_rows(13, 8)
    data = BytesIO()
    book.save(data)
    found = examined(IMPORTER, data.getvalue(), talent_set, editor)
    assert found.counts == {Status.SAME: 36}


@pytest.mark.parametrize("ending", FORMATS)
def test_a_translation_comes_from_the_file(talent_set, editor, ending):
    rows = rows_of(talent_set)
    rows[TALENTS.name][0] = with_values(
        rows[TALENTS.name][0], name_fr="Bonne oreille", pitfall_en=""
    )
    rows["Set"][0] = with_values(rows["Set"][0], consent_text_en="You decide.")
    apply(export(IMPORTER, rows, ending), talent_set, editor, ending)
    saved = TalentSet.objects.get()
    talent = saved.talents.first()
    assert (talent.name_fr, talent.pitfall_en, talent.name_en) == (
        "Bonne oreille",
        "",
        "Calm listener",
    )
    assert saved.consent_text_en == "You decide."


def test_the_starter_file_itself_is_a_file_to_import(talent_set, editor):
    data = (CONTENT_DIR / "talents.toml").read_bytes()
    found = examined(IMPORTER, data, talent_set, editor, "toml")
    assert found.counts[Status.SAME] >= 30


def test_a_talent_keeps_its_key_whatever_it_is_called(talent_set, editor):
    rows = rows_of(talent_set)
    key = rows[TALENTS.name][0].values["key"]
    pk = talent_set.talents.get(key=key).pk
    rows[TALENTS.name][0] = with_values(rows[TALENTS.name][0], name="Andere naam")
    apply(export(IMPORTER, rows, "xlsx"), talent_set, editor)
    talent = Talent.objects.get(pk=pk)
    assert (talent.name, talent.key) == ("Andere naam", key)


def test_talents_move_to_another_family_and_the_old_one_goes(talent_set, editor):
    rows = rows_of(talent_set)
    gone, stays = (one.values["name"] for one in rows[FAMILIES.name][:2])
    del rows[FAMILIES.name][0]
    rows[TALENTS.name] = [
        with_values(one, family_name=stays) if one.values["family_name"] == gone else one
        for one in rows[TALENTS.name]
    ]
    apply(export(IMPORTER, rows, "xlsx"), talent_set, editor)
    assert not talent_set.families.filter(name=gone).exists()
    assert talent_set.talents.filter(family__name=stays).count() == 12


def test_a_renamed_family_keeps_its_talents(talent_set, editor):
    rows = rows_of(talent_set)
    old = rows[FAMILIES.name][0].values["name"]
    rows[FAMILIES.name][0] = with_values(rows[FAMILIES.name][0], name="Hartelijk")
    rows[TALENTS.name] = [
        with_values(one, family_name="hartelijk") if one.values["family_name"] == old else one
        for one in rows[TALENTS.name]
    ]
    apply(export(IMPORTER, rows, "xlsx"), talent_set, editor)
    family = talent_set.families.get(name="Hartelijk")
    assert (family.key, family.talents.count()) == ("hart", 6)


def test_new_talents_get_a_key_of_their_own(talent_set, editor):
    rows = rows_of(talent_set)
    first = rows[TALENTS.name][0]
    for number, name in enumerate(("👩‍🚒", "👨‍🌾", "Rustige  luisteraar!")):
        rows[TALENTS.name].append(with_values(first, name=name, key="", number=31 + number))
    apply(export(IMPORTER, rows, "xlsx"), talent_set, editor)
    keys = list(talent_set.talents.values_list("key", flat=True))[-3:]
    assert keys == ["talent", "talent-2", "rustige-luisteraar-2"]


def test_removed_talents_go(talent_set, editor):
    rows = rows_of(talent_set)
    del rows[TALENTS.name][3:]
    apply(export(IMPORTER, rows, "toml"), talent_set, editor, "toml")
    assert talent_set.talents.count() == 3


def test_each_bad_cell_is_named(talent_set, editor):
    rows = rows_of(talent_set)
    first, second = rows[TALENTS.name][:2]
    rows[TALENTS.name][0] = with_values(first, family_name="Nergens", name="n" * 31)
    rows[TALENTS.name][2] = with_values(rows[TALENTS.name][2], name=second.values["name"].upper())
    rows[FAMILIES.name][0] = with_values(rows[FAMILIES.name][0], color="roze")
    rows["Set"][0] = with_values(rows["Set"][0], min_choices=6, max_choices=11)
    found = examined(IMPORTER, export(IMPORTER, rows, "xlsx"), talent_set, editor)
    assert {str(one.place) for one in found.errors} == {
        "Talenten!D2",
        "Talenten!C2",
        "Talenten!C4",
        "Families!E2",
        "Set!B7",
    }
    assert "Hoofd" in told(found)["D2"]


def test_the_smallest_number_is_no_larger_than_the_largest(talent_set, editor):
    rows = rows_of(talent_set)
    rows["Set"][0] = with_values(rows["Set"][0], min_choices=6)
    assert set(told(examined(IMPORTER, export(IMPORTER, rows, "xlsx"), talent_set, editor))) == {
        "B7"
    }


def test_a_file_of_another_set_is_refused(talent_set, editor):
    other = TalentSetFactory()
    found = examined(IMPORTER, exported(IMPORTER, other), talent_set, editor)
    assert "B2" in told(found)


def test_who_may_only_add_changes_nothing_that_exists(talent_set):
    found = examined(IMPORTER, exported(IMPORTER, talent_set), None, UserFactory())
    assert "B2" in told(found)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_example_makes_a_set(editor, ending):
    made = apply(export(IMPORTER, example(SHEETS), ending), None, editor, ending)
    assert [talent.key for talent in made.talents.all()] == ["rustige-luisteraar"]


def test_the_number_of_queries_does_not_grow_with_the_rows(editor):
    counts = []
    for size in (2, 1, 3, 30):
        TalentSet.objects.all().delete()
        content = example(SHEETS)
        talent = content[TALENTS.name][0].values
        many = [Record({**talent, "name": f"Talent {n}"}) for n in range(size)]
        data = export(IMPORTER, {**content, TALENTS.name: many}, "xlsx")
        with CaptureQueriesContext(connection) as queries:
            apply(data, None, editor)
        counts.append(len(queries))
    assert len(set(counts[1:])) == 1
    assert Talent.objects.count() == 30


def _short(column):
    texts = FILLED if column.is_required else ANY_TEXTS
    return texts.filter(lambda text: len(text) <= (column.max_length or 300))


def _rows(sheet, **fixed):
    fields = {one.name: _short(one) for one in sheet.columns if one.name not in fixed} | fixed
    return st.fixed_dictionaries(fields).map(Record)


SLUGS = st.text("abc-12", min_size=1, max_size=9).filter(lambda text: text[0].isalnum())
CHOICES = {"color": st.sampled_from(["teal", "sky"]), "icon": st.sampled_from(["heart", "ear"])}
RULES = {name: st.integers(1, 1) for name in ("min_choices", "max_choices", "max_wants_to_learn")}
CONTENT = st.fixed_dictionaries(
    {
        "Set": _rows(SHEETS[0], slug=SLUGS, **RULES).map(lambda one: [one]),
        FAMILIES.name: st.lists(
            _rows(FAMILIES, key=SLUGS, **CHOICES),
            min_size=1,
            max_size=3,
            unique_by=(lambda one: one.values["key"], lambda one: one.values["name"]),
        ),
        TALENTS.name: st.lists(
            _rows(TALENTS, key=SLUGS, number=st.integers(1, 99), family_name=st.just("?")),
            max_size=3,
        ),
    }
)


def cleaned(readings):
    found = {}
    for sheet in SHEETS:
        assert readings[sheet.name].problems == []
        pairs = [clean(raw, sheet.columns) for raw in readings[sheet.name].raws]
        assert [problems for _record, problems in pairs if problems] == []
        found[sheet.name] = [dict(record.values) for record, _problems in pairs]
    return found


@settings(max_examples=20, deadline=None)
@given(CONTENT)
def test_whatever_is_written_comes_back(content):
    family = content[FAMILIES.name][0].values["name"]
    content[TALENTS.name] = [with_values(one, family_name=family) for one in content[TALENTS.name]]
    values = {name: [dict(one.values) for one in rows] for name, rows in content.items()}
    assert (
        cleaned(IMPORTER.read_toml(read_toml(write_toml(IMPORTER.toml_of(content)).encode())))
        == values
    )
    data = export(IMPORTER, content, "xlsx")
    assert cleaned(open_file(IMPORTER, data=data, name="x.xlsx", fixes={}).readings) == values
