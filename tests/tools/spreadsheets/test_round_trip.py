"""Whatever an editor writes on a card comes back from the sheet as it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from content.spreadsheets.cleaning import clean
from content.spreadsheets.files.delimited import read_csv, write_csv
from content.spreadsheets.files.layout import Layout
from content.spreadsheets.files.workbook import read_xlsx
from content.spreadsheets.files.writing import write_xlsx
from content.spreadsheets.records import Record
from tests.content.spreadsheets.strategies import FILLED, TEXTS
from tools.models.icons import CardIcon
from tools.spreadsheets.card_sheet import CARDS

CARD = st.fixed_dictionaries(
    {
        "name": FILLED.filter(lambda text: len(text) <= 40),
        "color": st.sampled_from(["teal", "coral", "sun", "plum", "leaf", "sky"]),
        "icon": st.sampled_from(CardIcon.values),
        "title": FILLED.filter(lambda text: len(text) <= 60),
        "front": FILLED.filter(lambda text: len(text) <= 400),
        "back": TEXTS.filter(lambda text: len(text) <= 800),
        "handle": st.integers(1, 10**9).map(str),
        "number": st.integers(1, 500).map(str),
    }
)


def values(table):
    reading = CARDS.read(table)
    assert reading.problems == []
    found = []
    for raw in reading.raws:
        record, problems = clean(raw, CARDS.columns)
        assert problems == []
        found.append(record.values)
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(CARD, max_size=6))
def test_through_csv(cards):
    table = CARDS.table([Record(card) for card in cards])
    data = write_csv(table.rows)
    assert values(read_csv(data, name="Kaarten", headers=CARDS.headers).tables[0]) == cards


@settings(max_examples=25, deadline=None)
@given(st.lists(CARD, max_size=4))
def test_through_xlsx(cards):
    table = CARDS.table([Record(card) for card in cards])
    data = write_xlsx([CARDS.layout(table)])
    assert values(read_xlsx(data).table("Kaarten")) == cards


def test_a_layout_without_rows_can_be_written():
    book = read_xlsx(write_xlsx([Layout(CARDS.table([]))]))
    assert book.table("Kaarten").rows == (CARDS.headers,)
