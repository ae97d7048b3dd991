"""Margins against tables of Student's t, and what they may not tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.margins import STEP, margin, student_t


@pytest.mark.parametrize(
    ("freedom", "tabulated"),
    [(4, 2.776), (5, 2.571), (7, 2.365), (10, 2.228), (20, 2.086), (30, 2.042), (120, 1.980)],
)
def test_students_t_agrees_with_the_tables(freedom, tabulated):
    assert student_t(freedom) == pytest.approx(tabulated, abs=0.005)


def test_a_margin_is_t_times_the_standard_error_in_fives():
    # Scores 20, 40, 60, 80, 100 of 100: s = 31.6, t = 2.776, so 39.3.
    scores = [20, 40, 60, 80, 100]
    assert margin(5, sum(scores), sum(one * one for one in scores), 100) == 40


@given(st.integers(5, 400), st.integers(0, 100))
def test_equal_answers_have_the_margin_of_usual_ones(persons, score):
    same = margin(persons, persons * score, persons * score * score, 100)
    assert same > 0
    assert same % STEP == 0
    assert same == margin(persons, persons * 50, persons * 2500, 100)
