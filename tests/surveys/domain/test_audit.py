from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.audit import Leak, audit, determined
from surveys.domain.disclosure import Fate, Sums
from tests.surveys.domain.builders import flat, middling
from tests.surveys.domain.strategies import organisations


def primary_only(hierarchy, column, k):
    """What someone would publish who forgets that sums can be subtracted."""
    persons = hierarchy.roll_up(column.persons)
    return tuple(Fate.SHOWN if count >= k else Fate.HIDDEN for count in persons)


def test_without_complementary_suppression_the_audit_finds_the_small_team():
    hierarchy, persons = flat(3, 6, 20)
    column = middling(persons)
    assert audit(hierarchy, column, primary_only(hierarchy, column, 5), 5) == (
        Leak(frozenset({1}), 3),
    )


def test_an_exact_sum_of_equal_answers_is_a_leak():
    hierarchy, persons = flat(6, 20)
    column = Sums(persons, (0, 600, 1000), 100)
    leaks = audit(hierarchy, column, (Fate.SHOWN, Fate.AT_LEAST, Fate.SHOWN), 5)
    assert leaks == (Leak(frozenset({1}), 6),)


def test_overlapping_groups_are_not_declared_safe():
    with pytest.raises(ValueError, match="overlap"):
        determined([frozenset({1, 2}), frozenset({2, 3}), frozenset({1, 2, 3, 4})])


def test_overlapping_groups_that_solve_completely_are_seen_through():
    equations = [frozenset({1, 2}), frozenset({2, 3}), frozenset({1, 3})]
    assert set(determined(equations)) == {frozenset({1}), frozenset({2}), frozenset({3})}


@given(
    organisations(teams=st.integers(2, 6), sizes=st.integers(0, 9)),
    st.lists(st.booleans(), min_size=7, max_size=7),
)
def test_the_audit_finds_exactly_what_brute_force_finds(case, choice):
    hierarchy, column, k = case
    column = middling(column.persons)
    fates = [Fate.SHOWN if shown else Fate.HIDDEN for shown in choice[: len(hierarchy.keys)]]
    assert bool(audit(hierarchy, column, fates, k)) == brute_force(hierarchy, column, fates, k)


def brute_force(hierarchy, column, fates, k):
    """Whether a sum over 1 to k − 1 people lies in the row space, trying each set of blocks."""
    blocks = [block for block, count in enumerate(column.persons) if count]
    published = [
        [float(block in hierarchy.covers[node]) for block in blocks]
        for node, fate in enumerate(fates)
        if fate is Fate.SHOWN
    ]
    if not published or not blocks:
        return False
    space = np.array(published)
    rank = np.linalg.matrix_rank(space)
    for size in range(1, len(blocks) + 1):
        for chosen in combinations(range(len(blocks)), size):
            if sum(column.persons[blocks[place]] for place in chosen) < k:
                # The others having lower rank means: some combination needs only these.
                others = np.delete(space, chosen, axis=1)
                if (np.linalg.matrix_rank(others) if others.size else 0) < rank:
                    return True
    return False
