"""What a list of teams would change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.team_faults import Fault
from organisations.domain.team_lines import Line
from organisations.domain.team_names import name_key
from organisations.domain.team_plan import Known, Outcome, make_plan

NIGHT = Known(1, "Zorg", "Nachtploeg", 9)
KITCHEN = Known(2, "", "Keuken", 8)


def plan_of(*rows, known=(NIGHT, KITCHEN), left_out=()):
    lines = [Line(number, *row) for number, row in enumerate(rows, start=1)]
    return make_plan(lines, known, left_out)


def outcomes(*rows, **others):
    return [step.outcome for step in plan_of(*rows, **others).steps]


def test_new_changed_and_the_same():
    rows = [("Zorg", "Dagploeg", "12"), (" zorg", "NACHTPLOEG", "10"), ("", "keuken ", "8,0")]
    assert outcomes(*rows) == [Outcome.NEW, Outcome.CHANGED, Outcome.SAME]
    assert plan_of(*rows).can_apply


def test_the_name_as_it_is_stays():
    assert plan_of(("zorg", "NACHTPLOEG", "10")).steps[0].name == "Nachtploeg"


def test_a_line_without_department_is_the_only_team_of_that_name():
    step = plan_of(("", "Nachtploeg", "10")).steps[0]
    assert (step.outcome, step.known, step.department) == (Outcome.CHANGED, NIGHT, "Zorg")


def test_a_name_in_two_departments_takes_a_department():
    known = (NIGHT, Known(3, "Wonen", "Nachtploeg", 5))
    step = plan_of(("", "Nachtploeg", "10"), known=known).steps[0]
    assert step.faults == {"department": Fault.WHICH_DEPARTMENT}


def test_the_same_name_in_another_department_is_another_team():
    assert outcomes(("Wonen", "Nachtploeg", "10")) == [Outcome.NEW]


def test_a_team_without_department_moves_to_the_one_that_is_given():
    step = plan_of(("Logistiek", "Keuken", "8")).steps[0]
    assert (step.outcome, step.known, step.department) == (Outcome.CHANGED, KITCHEN, "Logistiek")


@pytest.mark.parametrize(
    "rows",
    [
        [("Wonen", "Nacht", "5"), ("wonen", "nacht ", "6")],
        [("Logistiek", "Keuken", "8"), ("Logistiek", "Keuken", "8")],
        [("", "Keuken", "8"), ("", "Keuken", "9")],
        [("Zorg", "Nachtploeg", "8"), ("", "Nachtploeg", "9")],
    ],
    ids=["a new one", "one that moves", "one that stays", "one that is found by its name"],
)
def test_a_team_that_stands_there_twice_is_said(rows):
    last = plan_of(*rows).steps[-1]
    assert (last.faults, last.twin) == ({"team": Fault.TWICE}, 1)


def test_each_cell_has_its_own_fault():
    step = plan_of(("x" * 81, "", "acht")).steps[0]
    assert step.faults == {
        "department": Fault.TOO_LONG,
        "team": Fault.NO_TEAM,
        "count": Fault.NO_NUMBER,
    }
    assert plan_of(("", "a\x07b", "8")).steps[0].faults == {"team": Fault.UNPRINTABLE}


def test_what_is_left_out_stands_in_nobodys_way():
    plan = plan_of(("", "", "8"), ("", "Onthaal", "5"), left_out={1})
    assert [step.outcome for step in plan.steps] == [Outcome.LEFT_OUT, Outcome.NEW]
    assert plan.can_apply
    assert not plan_of(("", "", "8"), ("", "Onthaal", "5")).can_apply


def test_a_held_team_stays_as_it_is():
    held = Known(4, "", "Onthaal", 5, "Hoe leren wij?")
    assert outcomes(("", "Onthaal", "6"), ("", "Keuken", "9"), known=(held, KITCHEN)) == [
        Outcome.HELD,
        Outcome.CHANGED,
    ]
    assert outcomes(("", "Onthaal", "5"), known=(held,)) == [Outcome.SAME]
    assert outcomes(("Zorg", "Onthaal", "5"), known=(held,)) == [Outcome.HELD]


names = st.sampled_from(["", "A", "a ", "B", "C"])
rows_of_teams = st.lists(st.tuples(names, names, st.sampled_from(["3", "4", "x", ""])), max_size=8)


@st.composite
def existing(draw):
    """Teams of which no two have the same department and name."""
    keys = draw(st.sets(st.tuples(st.sampled_from(["", "A", "B"]), st.sampled_from("ABC"))))
    held = st.sampled_from(["", "", "Hoe leren wij?"])
    return [
        Known(pk, department, name, draw(st.integers(3, 4)), draw(held))
        for pk, (department, name) in enumerate(sorted(keys), start=1)
    ]


def applied(known, plan):
    """The teams after the plan, by their number; new ones have a negative number."""
    after = {team.pk: (team.department, team.name, team.headcount) for team in known}
    for step in plan.having(Outcome.NEW, Outcome.CHANGED):
        key = step.known.pk if step.known else -step.line.number
        after[key] = (step.department, step.name, step.headcount)
    return after


@given(rows_of_teams, existing())
def test_no_plan_makes_doubles_and_a_second_time_changes_nothing(rows, known):
    plan = plan_of(*rows, known=known)
    assert len(plan.steps) == len(rows)
    after = applied(known, plan)
    keys = [(name_key(department), name_key(name)) for department, name, _count in after.values()]
    assert len(keys) == len(set(keys))
    held = {team.pk for team in known if team.held_by}
    assert all(
        after[team.pk] == (team.department, team.name, team.headcount)
        for team in known
        if team.pk in held
    )
    again = plan_of(
        *rows,
        known=[
            Known(pk, *values, "Hoe leren wij?" if pk in held else "")
            for pk, values in after.items()
        ],
    )
    wrong = {step.line.number for step in plan.having(Outcome.WRONG)}
    for step in again.steps:
        if step.line.number not in wrong:
            assert step.outcome in (Outcome.SAME, Outcome.HELD, Outcome.WRONG)
            if step.outcome is Outcome.WRONG:
                assert set(step.faults.values()) <= {Fault.WHICH_DEPARTMENT, Fault.TWICE}
