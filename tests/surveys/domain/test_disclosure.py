from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.domain.audit import audit, determined
from surveys.domain.disclosure import (
    Fate,
    Sums,
    check_minimum_group,
    complement,
    protect,
    withheld,
)
from surveys.domain.hierarchy import Hierarchy
from tests.surveys.domain.builders import flat, hidden_keys, middling
from tests.surveys.domain.strategies import organisations


def hidden(hierarchy, persons, k=5):
    return hidden_keys(hierarchy, protect(hierarchy, middling(persons), k))


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((6, 7, 8), set()),
        ((3, 6, 20), {"t0", "t1"}),  # 29 − 20 would give 3 + 6, never 3 alone
        ((6, 3, 6), {"t1", "t0"}),  # equal sizes: the first goes along
        ((3, 3, 6), {"t0", "t1"}),  # 6 hidden together is enough
        ((0, 6, 8), {"t0"}),  # nobody to protect
        ((4,), {"", "t0"}),
        ((2, 2), {"", "t0", "t1"}),
        ((4, 4), {"t0", "t1"}),  # 8 in all: only the whole is shown
        ((4, 5), {"t0", "t1"}),
    ],
)
def test_flat_organisations(sizes, expected):
    assert hidden(*flat(*sizes)) == expected


def test_a_small_group_hides_its_sibling_under_a_shown_unit():
    hierarchy = Hierarchy.of([("X", ""), ("A", "X"), ("B", "X"), ("Y", "")])
    assert hidden(hierarchy, (0, 0, 3, 6, 40)) == {"A", "B"}


def test_direct_members_can_protect_the_small_group():
    hierarchy = Hierarchy.of([("X", ""), ("A", "X"), ("B", "X"), ("Y", "")])
    assert hidden(hierarchy, (0, 4, 3, 6, 40)) == {"A"}


def test_direct_members_of_the_organisation_need_protection_too():
    assert hidden(*flat(10, 12, direct=2)) == {"t0"}


def test_hiding_a_unit_alone_is_chosen_where_its_rest_protects_enough():
    hierarchy = Hierarchy.of([("X", ""), ("A", "X"), ("Y", "")])
    # Two people sit outside all groups. X has 5 direct members; hiding X hides 5 + 2 and spares A.
    assert hidden(hierarchy, (2, 5, 30, 40)) == {"X"}


@given(organisations(teams=st.integers(2, 7), sizes=st.integers(0, 12)))
def test_no_choice_hides_fewer_groups_or_people(case):
    hierarchy, column, k = case
    persons = hierarchy.roll_up(column.persons)
    publishable = [count >= k for count in persons]
    chosen = complement(hierarchy, column.persons, publishable, k)
    column = middling(column.persons)
    candidates = [node for node in range(1, len(persons)) if publishable[node]]

    def safe(extra):
        fates = [
            Fate.SHOWN if publishable[node] and node not in extra else Fate.HIDDEN
            for node in range(len(persons))
        ]
        return not audit(hierarchy, column, fates, k)

    assert safe(chosen)
    cost = (len(chosen), sum(persons[node] for node in chosen))
    for size in range(len(chosen) + 1):
        for extra in combinations(candidates, size):
            if (size, sum(persons[node] for node in extra)) < cost:
                assert not safe(extra)


@settings(max_examples=150, deadline=None)
@given(organisations())
def test_no_organisation_leaks(case):
    hierarchy, column, k = case
    fates = protect(hierarchy, column, k)
    assert audit(hierarchy, column, fates, k) == ()
    persons = hierarchy.roll_up(column.persons)
    assert all(fate is Fate.HIDDEN for fate, n in zip(fates, persons, strict=True) if n < k)
    assert fates[0] is not Fate.HIDDEN or persons[0] < k
    assert protect(hierarchy, column, k) == fates


def test_a_mean_at_the_end_of_the_scale_becomes_a_bound():
    hierarchy, persons = flat(6, 20, 30)
    fates = protect(hierarchy, Sums(persons, (0, 600, 1000, 1500), 100), 5)
    assert fates[1] is Fate.AT_LEAST
    # Otherwise the whole minus the third team minus the second would still be exactly 6 × 100.
    assert fates[2] is Fate.HIDDEN
    assert fates[3] is Fate.SHOWN


def test_a_hidden_remainder_may_not_be_extreme_either():
    hierarchy, persons = flat(3, 6, 20, 30)
    fates = protect(hierarchy, Sums(persons, (0, 0, 18, 1000, 1500), 100), 5)
    assert fates[1:4] == (Fate.HIDDEN, Fate.AT_MOST, Fate.HIDDEN)
    assert fates[4] is Fate.SHOWN


@pytest.mark.parametrize(("asked", "lowest"), [(4, 5), (0, 5), (-1, 5), (7, 8)])
def test_the_minimum_may_be_raised_and_never_lowered(asked, lowest):
    with pytest.raises(ValueError):
        check_minimum_group(asked, lowest)
    assert check_minimum_group(lowest + 2, lowest) == lowest + 2


def test_the_number_of_responses_of_a_small_team_cannot_be_worked_out():
    hierarchy, persons = flat(4, 6, 20, 30)
    assert withheld(hierarchy, persons, 5) == {1, 2}
    hierarchy, persons = flat(0, 6, 20)
    assert withheld(hierarchy, persons, 5) == {1}  # nobody is left over: there is nobody to know
    hierarchy, persons = flat(3, 1)
    assert withheld(hierarchy, persons, 5) == {0, 1, 2}


@given(organisations())
def test_no_published_numbers_of_responses_leave_a_small_group(organisation):
    hierarchy, column, minimum = organisation
    hidden = withheld(hierarchy, column.persons, minimum)
    occupied = {block for block, count in enumerate(column.persons) if count}
    shown = [hierarchy.covers[n] & occupied for n in range(len(hierarchy.keys)) if n not in hidden]
    for blocks in determined(shown):
        assert sum(column.persons[block] for block in blocks) >= minimum


@given(organisations())
def test_a_group_without_a_number_of_responses_has_no_figure(organisation):
    hierarchy, column, minimum = organisation
    never = withheld(hierarchy, column.persons, minimum)
    fates = protect(hierarchy, column, minimum, never)
    assert all(fates[node] is Fate.HIDDEN for node in never)
    assert not audit(hierarchy, column, fates, minimum)
