import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.answers import NOT_APPLICABLE, matrix, pack
from surveys.domain.scoring import (
    columns,
    dimension_score,
    outcome_column,
    outcome_score,
    total_score,
    turned,
)
from tests.surveys.domain.builders import make_questionnaire

QUESTIONNAIRE = make_questionnaire(dimension_count=3, item_count=5, outcome_count=3)


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ({"A1": 5, "A2": 5, "A3": 5}, 100),
        ({"A1": 1, "A2": 1, "A3": 1}, 0),
        ({"A1": 3, "A2": 4, "A3": 4, "A4": 4, "A5": 1}, 75),  # the last one is reversed
        ({"A1": 5, "A2": 5}, None),
        ({"A1": 5, "A2": 5, "A3": NOT_APPLICABLE, "A4": None}, None),
        ({}, None),
    ],
)
def test_a_score_needs_half_of_the_items_and_turns_reversed_ones(answers, score):
    dimension = QUESTIONNAIRE.dimension("A")
    found = dimension_score(QUESTIONNAIRE, dimension, answers)
    assert found == (score if score is None else pytest.approx(score))


def test_the_total_is_the_mean_of_enough_dimensions():
    full = {f"{code}{n}": 5 for code in "AB" for n in (1, 2, 3)}
    assert total_score(QUESTIONNAIRE, full) == 100
    assert total_score(QUESTIONNAIRE, {"A1": 5, "A2": 5, "A3": 5}) is None


def test_the_outcome_stands_apart():
    assert outcome_score(QUESTIONNAIRE, {"U1": 3, "U3": 5}) == 75
    assert outcome_score(QUESTIONNAIRE, {"U1": 3}) is None


def test_a_questionnaire_without_outcome_items_has_no_outcome():
    bare = make_questionnaire(outcome_count=0)
    assert outcome_score(bare, {"A1": 3}) is None
    assert outcome_column(bare, turned(bare, matrix(bare, ["1" * 8]))) is None


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                code: st.one_of(st.none(), st.just(NOT_APPLICABLE), st.integers(1, 5))
                for code in QUESTIONNAIRE.codes
            }
        ),
        max_size=8,
    )
)
def test_the_campaign_version_agrees_with_the_reference(campaign):
    packed = [pack(QUESTIONNAIRE, answers) for answers in campaign]
    answered = turned(QUESTIONNAIRE, matrix(QUESTIONNAIRE, packed))
    fast = {
        code: column.percent().tolist() for code, column in columns(QUESTIONNAIRE, answered).items()
    }
    fast["outcome"] = outcome_column(QUESTIONNAIRE, answered).percent().tolist()
    for row, answers in enumerate(campaign):
        slow = {
            d.code: dimension_score(QUESTIONNAIRE, d, answers) for d in QUESTIONNAIRE.dimensions
        }
        slow["outcome"] = outcome_score(QUESTIONNAIRE, answers)
        for code, score in slow.items():
            if score is None:
                assert math.isnan(fast[code][row])
            else:
                assert fast[code][row] == pytest.approx(score)
