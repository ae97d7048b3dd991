import pytest

from surveys.domain.questionnaire import Item, QuestionnaireError
from surveys.domain.texts import Text
from tests.surveys.domain.builders import WORDS, make_dimension, make_questionnaire, make_scale


def test_turning_and_percentages_follow_the_scale():
    scale = make_scale()
    assert [scale.turn(value) for value in range(1, 6)] == [5, 4, 3, 2, 1]
    assert [scale.percent(value) for value in (1, 3, 4.5, 5)] == [0, 50, 87.5, 100]


@pytest.mark.parametrize(
    ("score", "band"), [(0, "low"), (49.9, "low"), (50, "middle"), (74.9, "middle"), (75, "high")]
)
def test_bands_begin_at_their_threshold(score, band):
    assert make_questionnaire().band(score) == band


def test_advice_fits_the_band():
    dimension = make_dimension("A")
    assert dimension.advice("low") is dimension.advice_low
    assert dimension.advice("high") is dimension.advice_high


def test_every_problem_is_reported_at_once():
    nothing = Text.of({})
    with pytest.raises(QuestionnaireError) as caught:
        make_questionnaire(
            title=nothing,
            minimum_group=3,
            items=(
                Item("A1", "A", False, WORDS),
                Item("A1", "A", False, nothing),
                Item("Z1", "Z", False, WORDS),
            ),
        )
    problems = "\n".join(caught.value.problems)
    for expected in (
        "minimum group 3 is below 5",
        "code A1 is used 2 times",
        "unknown dimension Z",
        "dimension B has 0 items",
        "title: the Dutch text is missing",
        "item A1: the Dutch text is missing",
    ):
        assert expected in problems


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"scale": make_scale(0, 4)}, "does not fit 1–9"),
        ({"scale": make_scale(5, 5)}, "does not fit 1–9"),
        ({"low_below": 80.0}, "bands"),
        ({"minimum_dimensions_for_total": 3}, "minimum dimensions"),
        ({"version": 0}, "version 0"),
        ({"dimensions": (make_dimension("A", 1), make_dimension("B", 2))}, "less than half"),
        ({"outcome_items": (Item("U1", "A", False, WORDS),)}, "belongs to no dimension"),
    ],
)
def test_impossible_questionnaires_are_refused(changes, problem):
    with pytest.raises(QuestionnaireError, match=problem):
        make_questionnaire(**changes)
