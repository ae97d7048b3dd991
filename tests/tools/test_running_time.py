"""How the minutes of steps add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.running_time import RunningTime, minutes_text, running_time


def timed(*minutes: int | None, in_one_go: bool = True) -> RunningTime:
    steps = [{"title": f"Stap {m}", "text": "", "minutes": m} for m in minutes]
    return running_time(steps, in_one_go=in_one_go)


def test_each_step_begins_where_the_one_before_it_ends():
    assert [step.clock for step in timed(2, 1, 9).steps] == [
        "minuut 0–2",
        "minuut 2–3",
        "minuut 3–12",
    ]
    assert timed(2, 1, 9).text == "Samen 12 minuten"


def test_after_a_step_without_fixed_time_the_next_has_no_known_beginning():
    plan = timed(5, None, 10)
    assert [step.clock for step in plan.steps] == ["minuut 0–5", "", ""]
    assert plan.text == "Samen minstens 15 minuten: 1 stap heeft geen vaste tijd"
    assert timed(5, None, None).text.endswith("2 stappen hebben geen vaste tijd")


def test_without_any_minutes_nothing_is_said():
    assert timed(None, None).text == ""
    assert timed().text == ""


def test_what_is_spread_over_weeks_has_a_sum_but_no_clock():
    plan = timed(45, 30, 90, in_one_go=False)
    assert [step.clock for step in plan.steps] == ["", "", ""]
    assert plan.text == "Samen 2 uur 45 minuten"


def test_hours_are_told_in_hours():
    assert [step.clock for step in timed(20, 15, 240).steps] == [
        "minuut 0–20",
        "minuut 20–35",
        "0:35–4:35",
    ]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(1, "1 minuut"), (90, "90 minuten"), (120, "2 uur"), (121, "2 uur 1 minuut")],
)
def test_minutes_in_words(minutes: int, text: str):
    assert minutes_text(minutes) == text


@given(st.lists(st.one_of(st.none(), st.integers(1, 960)), max_size=12))
def test_the_parts_are_the_sum(minutes: list[int | None]):
    plan = timed(*minutes)
    assert plan.minutes == sum(m for m in minutes if m)
    known = [step for step in plan.steps if step.end is not None]
    assert known == list(plan.steps[: len(known)])
    assert sum(step.minutes for step in known) == (known[-1].end if known else 0)
    assert [step.number for step in plan.steps] == list(range(1, len(minutes) + 1))
