"""Which row is which object, and what happens to it."""

from hypothesis import given
from hypothesis import strategies as st

from content.spreadsheets.comparing import Status, compare, longest_rising
from content.spreadsheets.records import Record

KEYS = (
    lambda record: record.handle or None,
    lambda record: record.values["title"],
)


def record(title, handle="", **values):
    return Record({"title": title, **values}, handle=handle)


def statuses(before, after):
    return [entry.status for entry in compare(before, after, KEYS)]


TITLES, HANDLES = st.sampled_from("abcdef"), st.sampled_from(["", "1", "2", "3"])
RECORDS = st.lists(st.builds(record, TITLES, HANDLES, n=st.integers(0, 3)), max_size=8)


@given(RECORDS)
def test_nothing_changes_when_nothing_changed(records):
    assert set(statuses(records, records)) <= {Status.SAME}


@given(RECORDS, RECORDS)
def test_every_object_and_every_row_is_used_once(before, after):
    entries = compare(before, after, KEYS)
    old = [id(entry.before) for entry in entries if entry.before]
    assert len(old) == len(set(old)) == len(before)
    assert [entry.after for entry in entries if entry.after] == after


def test_the_handle_counts_before_the_title():
    before = [record("a", "1"), record("b", "2")]
    after = [record("b", "1"), record("a", "2")]
    pairs = [(entry.before.handle, entry.after.handle) for entry in compare(before, after, KEYS)]
    assert pairs == [("1", "1"), ("2", "2")]


def test_what_the_file_does_not_have_stays_as_it_was():
    entries = compare([record("a", n=1)], [record("a")], KEYS)
    assert entries[0].status is Status.SAME


def test_as_few_as_possible_moved():
    before = [record(letter) for letter in "abcd"]
    after = [record(letter) for letter in "dabc"]
    assert statuses(before, after) == [Status.MOVED, Status.SAME, Status.SAME, Status.SAME]


def test_new_and_removed():
    assert statuses([record("a")], [record("b")]) == [Status.NEW, Status.REMOVED]


@given(st.permutations(range(8)))
def test_what_stays_stands_in_order(numbers):
    staying = longest_rising(numbers)
    kept = [number for number in numbers if number in staying]
    assert kept == sorted(kept)
    assert kept
