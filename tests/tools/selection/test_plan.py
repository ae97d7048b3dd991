"""The arithmetic of a session plan."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.tools import (
    MethodPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.models import ToolboxIndexPage
from tools.selection.items import Item, found_item
from tools.selection.minutes import Minutes, clock, in_words, read_clock
from tools.selection.plan import session_plan
from tools.selection.tokens import Token

NINE = datetime.time(9)


def item_of(page) -> Item:
    return found_item(Token("t", page.pk), page, page.url)


@pytest.fixture
def method(db):
    """Makes methods, without a time of their own unless one is given."""
    index = ToolboxIndexPageFactory()
    untimed = {"duration_min": None, "duration_max": None}
    return lambda **fields: item_of(MethodPageFactory(parent=index, **untimed | fields))


def steps(*minutes: int | None) -> str:
    values = [
        {"title": f"Stap {number}", "minutes": m, "text": ""} for number, m in enumerate(minutes)
    ]
    return json.dumps([{"type": "step", "value": value} for value in values])


def test_times_add_up_and_the_clock_takes_the_longest(method):
    index = ToolboxIndexPage.objects.get()
    rows = [
        method(duration_min=10, duration_max=15),
        item_of(TipPageFactory(parent=ThemePageFactory(parent=index))),
        method(steps=steps(5, 20)),
        method(duration_max=40, steps=steps(30, None, 5)),
        method(steps=steps(None)),
    ]
    plan = session_plan(rows, NINE)
    assert [row.minutes for row in plan.rows] == [(10, 15), None, (25, 25), (40, 40), None]
    assert [row.starts for row in plan.rows] == ["09:00", "09:15", "09:15", "09:40", "10:20"]
    assert [row.ends for row in plan.rows] == ["09:15", "", "09:40", "10:20", ""]
    assert (plan.total, plan.untimed) == ((75, 80), 2)
    assert [step.at for step in plan.rows[2].steps] == ["09:15", "09:20"]
    # After a step without a time nobody knows.
    assert [step.at for step in plan.rows[3].steps] == ["09:40", "", ""]


def test_a_plan_without_a_beginning_has_no_clock(method):
    (row,) = session_plan([method(steps=steps(5))]).rows
    assert (row.starts, row.ends, row.steps[0].at) == ("", "", "")


def test_what_several_methods_need_is_listed_once(method):
    one = method(title="Een", materials="Koffie.\nStiften", preparation="")
    two = method(title="Twee", materials="koffie\nPapier", preparation="Bel rond\n\nLeg klaar")
    plan = session_plan([one, two, one])
    assert [(need.text, need.uses) for need in plan.needs] == [
        ("Koffie.", ("Een", "Twee")),
        ("Stiften", ("Een",)),
        ("Papier", ("Twee",)),
    ]
    assert plan.preparation == (("Twee", ("Bel rond", "Leg klaar")),)


@pytest.mark.parametrize(
    ("minutes", "text"), [(5, "5 min"), (60, "1 u"), (85, "1 u 25 min"), (480, "8 u")]
)
def test_minutes_in_words(minutes, text):
    assert in_words(minutes) == text


def test_ranges_in_words():
    assert str(Minutes(10, 15)) == "10–15 min"
    assert str(Minutes(45, 75)) == "45 min – 1 u 15 min"
    assert str(Minutes(30, 30)) == "30 min"


@given(st.times(), st.integers(0, 10_000))
def test_the_clock_goes_round(begin, minutes):
    assert read_clock(clock(begin, minutes)) is not None
    assert clock(begin, minutes) == clock(begin, minutes + 24 * 60)


@pytest.mark.parametrize("text", ["", "9", "24:00", "9:60", "09:00:00", "٠٩:٠٠", "-1:00"])
def test_no_time_of_the_day(text):
    assert read_clock(text) is None


def test_a_time_of_the_day():
    assert read_clock("9:05") == datetime.time(9, 5)
    assert read_clock("23:59") == datetime.time(23, 59)
