"""Questionnaires through XLSX and TOML."""

import io
import tomllib

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from content.spreadsheets.cleaning import clean
from content.spreadsheets.comparing import Status
from content.spreadsheets.exporting import example, export
from content.spreadsheets.files.toml import read_toml, write_toml
from content.spreadsheets.records import Record
from organisations.models import User
from surveys.domain.interchange import from_toml
from surveys.models import Item, Questionnaire, QuestionnaireVersion
from surveys.queries.questionnaires import definition_of
from surveys.services.questionnaires import publish_version
from surveys.spreadsheets.buttons import IMPORTER
from surveys.spreadsheets.questionnaire_sheets import BACKGROUND, ITEMS, SETTINGS, SHEETS, TEXTS
from tests.content.spreadsheets.files import changed, examined, exported, told
from tests.content.spreadsheets.strategies import FILLED
from tests.content.spreadsheets.strategies import TEXTS as ANY_TEXTS
from tests.factories.organisations import UserFactory
from tests.factories.surveys import starter_version
from toolbox.starter.reading import CONTENT_DIR

STARTER = (CONTENT_DIR / "questionnaire-leerklimaat.toml").read_bytes()
FORMATS = ("xlsx", "toml")


@pytest.fixture
def editor(db) -> User:
    return UserFactory(editor_in_chief=True)


@pytest.fixture
def questionnaire(db) -> Questionnaire:
    """The starter questionnaire, with a published version."""
    return starter_version().questionnaire


def apply(data, subject, editor, ending):
    examination = examined(IMPORTER, data, subject, editor, ending)
    assert examination.errors == []
    return IMPORTER.apply(examination, {}, editor)


@pytest.mark.parametrize("ending", FORMATS)
def test_an_export_changes_nothing(questionnaire, editor, ending):
    data = exported(IMPORTER, questionnaire, ending)
    found = examined(IMPORTER, data, questionnaire, editor, ending)
    assert found.problems == ()
    assert not found.has_changes
    assert found.counts == {Status.SAME: 66}


def test_the_starter_file_is_what_there_is(questionnaire, editor):
    found = examined(IMPORTER, STARTER, None, editor, "toml")
    assert found.subject == questionnaire
    assert found.problems == ()
    assert not found.has_changes


def test_exported_toml_is_what_the_site_starts_with(questionnaire):
    data = tomllib.loads(exported(IMPORTER, questionnaire, "toml").decode())
    assert from_toml(data) == definition_of(questionnaire, number=1)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_new_one_is_the_same_as_the_one_it_came_from(questionnaire, editor, ending):
    before = definition_of(questionnaire, number=1)
    data = exported(IMPORTER, questionnaire, ending)
    QuestionnaireVersion.objects.all().delete()
    questionnaire.delete()
    made = apply(data, None, editor, ending)
    assert definition_of(made, number=1) == before
    assert publish_version(questionnaire=made).number == 1


def test_a_change_keeps_rows_and_published_versions(questionnaire, editor):
    keys = dict(questionnaire.items.values_list("code", "pk"))
    frozen = QuestionnaireVersion.objects.get().definition
    data = STARTER.replace(b"Leerklimaatvragenlijst", b"Andere titel").replace(
        b'code = "KEN2"\ndimension = "KEN"\nreversed = false',
        b'code = "KEN2"\ndimension = "KEN"\nreversed = true',
    )
    saved = apply(data, questionnaire, editor, "toml")
    assert saved.pk == questionnaire.pk
    assert saved.title == "Andere titel"
    assert saved.items.get(code="KEN2").reversed
    assert {one.code: one.pk for one in saved.items.all()} == keys
    assert QuestionnaireVersion.objects.get().definition == frozen


def test_statements_move_come_and_go(questionnaire, editor):
    content = IMPORTER.content_of(questionnaire)
    first, second, *rest = content[ITEMS.name]
    new = Record({**first.values, "code": "KEN9", "text": "Nieuw?"})
    rows = {**content, ITEMS.name: [second, first, *rest[1:], new]}
    data = export(IMPORTER, rows, "xlsx")
    found = examined(IMPORTER, data, questionnaire, editor)
    assert (found.counts[Status.NEW], found.counts[Status.REMOVED]) == (1, 1)
    saved = IMPORTER.apply(found, {}, editor)
    ours = definition_of(saved, number=1).codes
    assert ours[:2] == (second.values["code"], first.values["code"])
    assert "KEN9" in ours
    assert rest[0].values["code"] not in ours


def test_each_bad_cell_is_named(questionnaire, editor):
    data = changed(exported(IMPORTER, questionnaire), B2="t" * 121, B3=None)
    found = examined(IMPORTER, data, questionnaire, editor)
    assert {str(one.place) for one in found.errors} == {"Teksten!B2", "Teksten!B3"}


@pytest.mark.parametrize(
    ("old", "new", "place"),
    (
        (b"duration_minutes = 7", b'duration_minutes = "veel"', "duration_minutes"),
        (b"advice_low_below = 50", b"advice_low_below = 200", "scoring › advice_low_below"),
        (b'name = "Kennis delen"', b"name = { a = 1 }", "dimensions › KEN › name"),
        (b'code = "KEN1"\n', b"", "items › 1 › code"),
    ),
)
def test_each_bad_key_of_toml_is_named(questionnaire, editor, old, new, place):
    assert old in STARTER
    found = examined(IMPORTER, STARTER.replace(old, new), questionnaire, editor, "toml")
    assert place in told(found)


def test_keys_that_nobody_knows_are_told(questionnaire, editor):
    data = STARTER.replace(b'title_en = "', b'title_eng = "', 1)
    found = examined(IMPORTER, data, questionnaire, editor, "toml")
    assert [one.place.cell for one in found.warnings] == ["title_eng"]


def test_what_stands_in_the_way_of_publishing_is_only_told(questionnaire, editor):
    data = STARTER.replace(b'code = "KEN2"', b'code = "KEN1"').replace(
        b'code = "KEN3"\ndimension = "KEN"', b'code = "KEN3"\ndimension = "WEG"'
    )
    found = examined(IMPORTER, data, questionnaire, editor, "toml")
    assert found.errors == []
    assert len(found.warnings) == 3


def test_a_file_of_another_questionnaire_is_refused(questionnaire, editor):
    data = STARTER.replace(b'key = "leerklimaat"', b'key = "iets-anders"')
    assert "key" in told(examined(IMPORTER, data, questionnaire, editor, "toml"))


def test_a_missing_sheet_is_named(questionnaire, editor):
    book = openpyxl.load_workbook(io.BytesIO(exported(IMPORTER, questionnaire)))
    book.remove(book["Schaal"])
    out = io.BytesIO()
    book.save(out)
    found = examined(IMPORTER, out.getvalue(), questionnaire, editor)
    assert [one.place.sheet for one in found.errors] == ["Schaal"]


@pytest.mark.parametrize("ending", FORMATS)
def test_the_example_makes_a_questionnaire(editor, ending):
    made = apply(export(IMPORTER, example(SHEETS), ending), None, editor, ending)
    assert (made.title, made.items.count()) == ("Hoe leren wij?", 1)


def test_the_number_of_queries_does_not_grow_with_the_rows(editor):
    counts = []
    for size in (2, 1, 3, 30):
        Questionnaire.objects.all().delete()
        content = example(SHEETS)
        item = content[ITEMS.name][0].values
        many = [Record({**item, "code": f"K{n}"}) for n in range(size)]
        data = export(IMPORTER, {**content, ITEMS.name: many}, "xlsx")
        with CaptureQueriesContext(connection) as queries:
            apply(data, None, editor, "xlsx")
        counts.append(len(queries))
    assert len(set(counts[1:])) == 1
    assert Item.objects.count() == 30


def _record(sheet, **fixed):
    """A row with any text in each free column that has no limit below 40 characters."""
    fields = {}
    for column in sheet.columns:
        if column.name in fixed:
            fields[column.name] = fixed[column.name]
        elif column.default is None and column.name not in ("key", "open_question_code"):
            texts = FILLED if column.is_required else ANY_TEXTS
            longest = column.max_length or 300
            fields[column.name] = texts.filter(lambda text, most=longest: len(text) <= most)
        elif column.default is not None:
            fields[column.name] = st.just(column.default)
    return st.fixed_dictionaries(fields).map(Record)


CODES = st.text("ABCDÉ 12", min_size=1, max_size=6).map(str.strip).filter(bool)
CONTENT = st.fixed_dictionaries(
    {
        TEXTS.name: _record(TEXTS).map(lambda one: [one]),
        SETTINGS.name: _record(
            SETTINGS, key=st.just("sleutel"), open_question_code=st.just("OPEN")
        ).map(lambda one: [one]),
        "Schaal": st.lists(_record(SHEETS[2], value=st.integers(1, 9)), max_size=2),
        "Dimensies": st.lists(
            _record(SHEETS[3], code=CODES, minimum_answered=st.integers(1, 9)),
            max_size=2,
        ),
        ITEMS.name: st.lists(
            _record(ITEMS, code=CODES, dimension_code=CODES, reversed=st.booleans()), max_size=2
        ),
        "Achtergrondvragen": st.lists(_record(BACKGROUND, code=st.just("FUN")), max_size=1),
        "Achtergrondantwoorden": st.just([]),
        "Vertalingen": st.just([]),
    }
)


def values(content):
    return {name: [dict(one.values) for one in records] for name, records in content.items()}


@settings(max_examples=30, deadline=None)
@given(CONTENT)
def test_whatever_is_written_comes_back_from_toml(content):
    data = read_toml(write_toml(IMPORTER.toml_of(content)).encode())
    found = {}
    for sheet in SHEETS:
        reading = IMPORTER.read_toml(data)[sheet.name]
        assert reading.problems == []
        pairs = [clean(raw, sheet.columns) for raw in reading.raws]
        assert [problems for _record, problems in pairs if problems] == []
        found[sheet.name] = [dict(record.values) for record, _problems in pairs]
    assert found == values(content)
