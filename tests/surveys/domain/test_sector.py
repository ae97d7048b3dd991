"""Figures of the sector: nobody finds out those of fewer than five organisations, at any time."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.domain.sector import (
    FEWEST_ORGANISATIONS,
    SECTOR,
    Cohort,
    Column,
    Contribution,
    cohort_of,
    column_keys,
    figures,
    form_cohorts,
    is_safe,
)
from tests.surveys.domain.builders import make_questionnaire

KEY = "KEN: KEN1+"


def survey(key, *, organisation=None, subsector="zorg", answers=20, mean=50.0, means=None):
    return Contribution(
        key,
        organisation=key if organisation is None else organisation,
        subsector=subsector,
        answers=answers,
        means={KEY: mean} if means is None else means,
    )


def isolated(published: list[dict[int, int]], owner: dict[int, int], most: int) -> bool:
    """Whether some combination of sums speaks for surveys of at most `most` organisations only.

    `published` holds per sum how often each survey is in it, `owner` whose survey it is. By ranks:
    a combination lives inside a set of surveys when leaving those out lowers the rank.
    """
    surveys = sorted({key for one in published for key in one})
    sums = np.array([[one.get(key, 0) for key in surveys] for one in published], dtype=float)
    rank = np.linalg.matrix_rank(sums) if surveys else 0
    organisations = sorted({owner[key] for key in surveys})
    for few in itertools.combinations(organisations, min(most, len(organisations))):
        outside = [place for place, key in enumerate(surveys) if owner[key] not in few]
        inner = np.linalg.matrix_rank(sums[:, outside]) if outside else 0
        if inner < rank:
            return True
    return False


def run_rounds(seed: int, form=form_cohorts) -> tuple[list[dict[int, int]], dict[int, int]]:
    """Years of surveys: organisations come, stop waiting, come again; all sums ever published."""
    chance = random.Random(seed)
    owner: dict[int, int] = {}
    waiting: dict[int, Contribution] = {}
    cohorts: list[tuple[str, tuple[Contribution, ...]]] = []
    published = []
    for _round in range(chance.randint(1, 4)):
        for _new in range(chance.randint(0, 12)):
            key = len(owner)
            owner[key] = chance.randint(0, 14)
            waiting[key] = survey(
                key,
                organisation=owner[key],
                subsector="zorg" if owner[key] % 3 else "opvang",
                answers=chance.choice([8, 12, 20, 60, 400]),
            )
        for key in [key for key in waiting if chance.random() < 0.1]:
            del waiting[key]  # withdrawn in time
        for subsector, chosen in form(waiting.values(), mix=chance.random() < 0.6):
            cohorts.append((subsector, chosen))
            for one in chosen:
                del waiting[one.key]
        for group in (SECTOR, "zorg", "opvang"):
            keys = [
                one.key
                for subsector, chosen in cohorts
                if group in (SECTOR, subsector)
                for one in chosen
            ]
            if keys:
                published.append(dict.fromkeys(keys, 1))
    return published, owner


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_no_combination_over_all_times_speaks_for_fewer_than_five(seed):
    published, owner = run_rounds(seed)
    assert not isolated(published, owner, FEWEST_ORGANISATIONS - 1)


def test_adding_each_survey_as_it_comes_would_leak():
    """The check does find what cohorts prevent."""

    def as_it_comes(waiting, *, mix):
        return [(SECTOR, (one,)) for one in waiting]

    assert any(isolated(*run_rounds(seed, as_it_comes), 4) for seed in range(10))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**6), st.booleans())
def test_every_cohort_is_safe_and_nobody_is_in_two(seed, mix):
    chance = random.Random(seed)
    waiting = [
        survey(
            key,
            organisation=chance.randint(0, 9),
            subsector=chance.choice("ab"),
            answers=chance.choice([5, 9, 30, 300]),
        )
        for key in range(chance.randint(0, 25))
    ]
    formed = form_cohorts(waiting, mix=mix)
    taken = [one.key for _subsector, chosen in formed for one in chosen]
    assert len(taken) == len(set(taken))
    assert all(is_safe(chosen) for _subsector, chosen in formed)
    for subsector, chosen in formed:
        assert subsector == SECTOR or {one.subsector for one in chosen} == {subsector}
    chance.shuffle(waiting)
    assert form_cohorts(waiting, mix=mix) == formed
    if not mix:
        assert SECTOR not in [subsector for subsector, _chosen in formed]


@pytest.mark.parametrize(
    "answers, safe",
    [
        ([20, 20, 20, 20], False),  # four organisations
        ([9, 9, 9, 9, 9], False),  # 45 answers
        ([10, 10, 10, 10, 10], True),
        ([41, 15, 15, 15, 14], False),  # 41 %
        ([40, 15, 15, 15, 15], True),
    ],
)
def test_five_organisations_fifty_answers_and_none_above_two_fifths(answers, safe):
    surveys = [survey(key, answers=number) for key, number in enumerate(answers)]
    assert is_safe(surveys) is safe
    if not safe:
        with pytest.raises(ValueError, match="may not"):
            cohort_of(SECTOR, surveys)


def test_two_surveys_of_one_organisation_never_go_together():
    surveys = [survey(key, organisation=key % 5) for key in range(10)]
    [(_subsector, chosen)] = form_cohorts(surveys, mix=False)
    assert [one.key for one in chosen] == [0, 1, 2, 3, 4]
    assert not is_safe(surveys)


def test_who_weighs_too_much_waits():
    surveys = [survey(key) for key in range(6)] + [survey(6, answers=1000)]
    [(_subsector, chosen)] = form_cohorts(surveys, mix=False)
    assert 6 not in [one.key for one in chosen]
    assert len(chosen) == 6


def test_a_figure_is_the_mean_over_all_answers():
    surveys = [survey(key, answers=10 * (key + 1), mean=float(10 * key)) for key in range(5)]
    cohort = cohort_of(SECTOR, surveys)
    found = figures([cohort], {"KEN": KEY})
    assert found["KEN"].answers == 150
    assert found["KEN"].value == round((20 * 10 + 30 * 20 + 40 * 30 + 50 * 40) / 150, 1)
    twice = figures([cohort, cohort], {"KEN": KEY})
    assert (twice["KEN"].value, twice["KEN"].answers) == (found["KEN"].value, 300)


def test_a_dimension_that_too_few_show_has_no_figure():
    surveys = [survey(key, means={KEY: 50.0, **({"B": 40.0} if key else {})}) for key in range(5)]
    cohort = cohort_of(SECTOR, surveys)
    assert set(cohort.columns) == {KEY}
    assert figures([cohort], {"KEN": KEY, "B": "B"}).keys() == {"KEN"}


def test_a_subsector_only_has_its_own_cohorts():
    cohorts = [
        Cohort("zorg", 5, {KEY: Column(5000.0, 100)}),
        Cohort(SECTOR, 5, {KEY: Column(2000.0, 100)}),
    ]
    assert figures(cohorts, {"KEN": KEY}, subsector="zorg")["KEN"].value == 50.0
    assert figures(cohorts, {"KEN": KEY})["KEN"].value == 35.0
    assert figures(cohorts, {"KEN": KEY}, subsector="opvang") == {}


def test_other_statements_make_another_figure():
    one = make_questionnaire()
    keys = column_keys(one)
    assert len(set(keys.values())) == len(one.dimensions)
    for dimension in one.dimensions:
        for item in one.items_of(dimension.code):
            assert item.code in keys[dimension.code]
