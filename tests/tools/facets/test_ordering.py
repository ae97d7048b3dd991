"""The orders of a list, and its words."""

from datetime import UTC, datetime

from tools.facets.counting import numbers
from tools.facets.entries import Entry
from tools.facets.ordering import Order, ordered
from tools.facets.words import rows_with


def entry(title: str, kind: str = "tip", minutes: int | None = None, day: int | None = None):
    published = datetime(2026, 1, day, tzinfo=UTC) if day else None
    return Entry(0, kind, title, title, minutes, published, {})


def titles(entries, order: Order) -> list[str]:
    return [found.title for found in ordered(entries, order)]


def test_kinds_take_turns_in_the_editors_order():
    entries = [entry("t1"), entry("t2"), entry("t3"), entry("m1", "method"), entry("m2", "method")]
    assert titles(entries, Order.RECOMMENDED) == ["t1", "m1", "t2", "m2", "t3"]


def test_what_the_order_goes_by_may_be_missing():
    entries = [entry("a"), entry("b", minutes=30, day=1), entry("c", minutes=5, day=2)]
    assert titles(entries, Order.SHORTEST) == ["c", "b", "a"]
    assert titles(entries, Order.NEWEST) == ["c", "b", "a"]


def test_titles_are_sorted_without_looking_at_accents_or_capitals():
    entries = [entry("zeggen"), entry("Één"), entry("eten"), entry("Alles")]
    assert titles(entries, Order.TITLE) == ["Alles", "Één", "eten", "zeggen"]


def test_every_word_must_be_there_without_looking_at_accents_or_capitals():
    texts = ["Café met koffie", "Een kop koffie", "Thee"]
    assert numbers(rows_with("KOFFIE cafe", texts)) == [0]
    assert numbers(rows_with("koff", texts)) == [0, 1]
    assert numbers(rows_with("", texts)) == [0, 1, 2]
    assert numbers(rows_with("melk", texts)) == []
