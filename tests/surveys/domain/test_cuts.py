"""Cuts by background beside the teams: nobody is singled out, and little is hidden."""

from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.domain.audit_overlaps import singled_out
from surveys.domain.cuts import Atoms, protect_cuts
from surveys.domain.disclosure import Fate
from surveys.domain.hierarchy import Hierarchy
from tests.surveys.domain.builders import flat
from tests.surveys.domain.crossing import (
    ANY,
    crossed_organisation,
    large_enough,
    leaks,
    published,
    safe_cuts,
    team_fates,
)
from tests.surveys.domain.strategies import crossed


def column(*people, questions=1):
    """Atoms of (node, option, …, persons), everybody in the middle of the scale."""
    table = np.array(people, dtype=np.int64)
    persons = table[:, -1]
    options = tuple(table[:, 1 + question] for question in range(questions))
    return Atoms(table[:, 0], options, persons, persons * 50, 100)


def test_a_group_that_nearly_is_a_team_is_hidden():
    hierarchy, _ = flat(20, 20)
    # Nurses are team 1 and two more: the difference would speak for those two.
    atoms = column((1, 0, 20), (2, 0, 2), (2, 1, 18))
    _, cuts = safe_cuts(hierarchy, atoms, (2,), 5)
    assert cuts == ((Fate.HIDDEN, Fate.HIDDEN),)


def test_groups_that_cross_the_teams_are_shown():
    hierarchy, _ = flat(20, 20)
    atoms = column((1, 0, 9), (1, 1, 11), (2, 0, 8), (2, 1, 12))
    _, cuts = safe_cuts(hierarchy, atoms, (2,), 5)
    assert cuts == ((Fate.SHOWN, Fate.SHOWN),)


def test_who_said_nothing_may_not_be_left_over():
    hierarchy, _ = flat(20, 20)
    atoms = column((1, 0, 9), (1, 1, 9), (1, -1, 2), (2, 0, 8), (2, 1, 12))
    _, cuts = safe_cuts(hierarchy, atoms, (2,), 5)
    assert sum(fate is Fate.HIDDEN for fate in cuts[0]) == 1


def test_two_cuts_may_not_single_out_either():
    hierarchy, _ = flat(40)
    # Everybody of the first group answers 0 to the second question as well, but for one.
    atoms = column((1, 0, 0, 15), (1, 0, 1, 1), (1, 1, 1, 24), questions=2)
    _, cuts = safe_cuts(hierarchy, atoms, (2, 2), 5)
    assert sum(fate is not Fate.HIDDEN for cut in cuts for fate in cut) == 2


def test_a_rest_that_agrees_on_everything_hides_the_group_next_to_it():
    hierarchy, _ = flat(20, 20)
    persons = np.array([12, 8, 20])
    atoms = Atoms(
        np.array([1, 1, 2]), (np.array([0, 1, 1]),), persons, np.array([600, 0, 1000]), 100
    )
    # Team 1 minus the first group would be 8 people who all chose the lowest answer.
    teams, cuts = safe_cuts(hierarchy, atoms, (2,), 5)
    assert teams[1] is Fate.SHOWN
    assert cuts[0][0] is Fate.HIDDEN


def test_a_group_without_the_team_and_the_other_group_inside_it_may_not_agree_either():
    hierarchy, _ = flat(10, 30)
    # The first group holds all of team 1, all of the second cut's first group, and ten others.
    persons = np.array([10, 10, 10, 10])
    atoms = Atoms(
        np.array([1, 2, 2, 2]),
        (np.array([0, 0, 0, 1]), np.array([1, 0, 1, 1])),
        persons,
        np.array([500, 500, 0, 500]),
        100,
    )
    _, cuts = safe_cuts(hierarchy, atoms, (2, 2), 5)
    assert Fate.HIDDEN in (cuts[0][0], cuts[1][0])


def test_without_a_figure_for_the_organisation_nothing_is_shown():
    hierarchy = Hierarchy.of([("a", "")])
    atoms = column((1, 0, 4))
    teams = (Fate.HIDDEN, Fate.HIDDEN)
    assert protect_cuts(hierarchy, teams, atoms, (2,), 5) == ((Fate.HIDDEN, Fate.HIDDEN),)


@settings(max_examples=120, deadline=None)
@given(crossed())
def test_no_organisation_with_cuts_leaks(case):
    hierarchy, atoms, sizes, minimum = case
    teams, cuts = safe_cuts(hierarchy, atoms, sizes, minimum)
    assert not leaks(hierarchy, teams, atoms, cuts, minimum)
    assert safe_cuts(hierarchy, atoms, sizes, minimum) == (teams, cuts)


def test_without_complementary_suppression_organisations_leak():
    random = Random(7)
    leaking = 0
    for _ in range(40):
        hierarchy, atoms, sizes, minimum = crossed_organisation(random)
        teams = team_fates(hierarchy, atoms, minimum)
        cuts = tuple(
            tuple(Fate.SHOWN if fits else Fate.HIDDEN for fits in question)
            for question in large_enough(atoms, sizes, minimum)
        )
        leaking += leaks(hierarchy, teams, atoms, cuts, minimum)
    assert leaking > 10


SMALL = {"teams": (2, 4), "options": (2, 3), "people": (0, 9), "middling": True}


@settings(max_examples=40, deadline=None)
@given(crossed(**SMALL))
def test_no_choice_hides_fewer_groups_of_the_cuts_or_fewer_people(case):
    hierarchy, atoms, sizes, minimum = case
    teams, cuts = safe_cuts(hierarchy, atoms, sizes, minimum)
    fits = large_enough(atoms, sizes, minimum)
    large = [(q, o) for q, size in enumerate(sizes) for o in range(size) if fits[q][o]]
    if teams[0] is Fate.HIDDEN:
        return

    def cost(options):
        return len(options), sum(
            int(atoms.persons[atoms.options[q] == o].sum()) for q, o in options
        )

    hidden = [(q, o) for q, o in large if cuts[q][o] is Fate.HIDDEN]
    for size in range(len(hidden) + 1):
        for fewer in combinations(large, size):
            if cost(fewer) < cost(hidden):
                shown = {*large} - {*fewer}
                chosen = tuple(
                    tuple(Fate.SHOWN if (q, o) in shown else Fate.HIDDEN for o in range(size_of))
                    for q, size_of in enumerate(sizes)
                )
                rows = published(hierarchy, teams, atoms, chosen, fates=ANY)
                assert brute_force(rows, atoms.persons, minimum)


@settings(max_examples=100, deadline=None)
@given(crossed(**SMALL), st.randoms(use_true_random=False))
def test_the_audit_of_overlaps_finds_exactly_what_brute_force_finds(case, random):
    hierarchy, atoms, sizes, minimum = case
    rows = [row for row in all_groups(hierarchy, atoms, sizes) if random.random() < 0.7]
    found = singled_out(rows, atoms.persons, minimum)
    assert (found is not None) == brute_force(rows, atoms.persons, minimum)


def all_groups(hierarchy, atoms, sizes):
    everything = tuple((Fate.SHOWN,) * size for size in sizes)
    teams = (Fate.SHOWN,) * len(hierarchy.keys)
    return published(hierarchy, teams, atoms, everything, fates=ANY)


def brute_force(rows, persons, minimum):
    """Whether leaving out fewer people than the minimum costs the sums their rank."""
    occupied = np.flatnonzero(persons)
    if not len(occupied) or not rows:
        return False
    space = np.array(rows, dtype=float)[:, occupied]
    rank = np.linalg.matrix_rank(space)
    few = [place for place, number in enumerate(occupied) if persons[number] < minimum]
    for size in range(1, minimum):
        for chosen in combinations(few, size):
            if persons[occupied[list(chosen)]].sum() < minimum:
                others = np.delete(space, chosen, axis=1)
                if (np.linalg.matrix_rank(others) if others.size else 0) < rank:
                    return True
    return False
