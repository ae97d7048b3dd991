import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.answers import NOT_APPLICABLE, matrix, pack, unpack
from tests.surveys.domain.builders import make_questionnaire, make_scale

QUESTIONNAIRE = make_questionnaire()
ANSWERS = st.fixed_dictionaries(
    {
        code: st.one_of(st.none(), st.just(NOT_APPLICABLE), st.integers(1, 5))
        for code in QUESTIONNAIRE.codes
    }
)


def test_packing_writes_one_character_per_item_in_version_order():
    packed = pack(QUESTIONNAIRE, {"U2": 1, "A1": 5, "B4": NOT_APPLICABLE})
    assert packed == "5      - 1"


@given(ANSWERS)
def test_unpacking_gives_back_what_was_packed(answers):
    assert unpack(QUESTIONNAIRE, pack(QUESTIONNAIRE, answers)) == answers


@given(st.lists(ANSWERS, max_size=6))
def test_the_matrix_says_the_same_as_unpacking(campaign):
    packed = [pack(QUESTIONNAIRE, answers) for answers in campaign]
    rows = [
        [answers[code] if isinstance(answers[code], int) else 0 for code in QUESTIONNAIRE.codes]
        for answers in campaign
    ]
    assert matrix(QUESTIONNAIRE, packed).tolist() == rows


@pytest.mark.parametrize("answers", [{"A1": 0}, {"A1": 6}, {"A1": -1}, {"X1": 3}])
def test_answers_that_do_not_exist_are_not_packed(answers):
    with pytest.raises(ValueError):
        pack(QUESTIONNAIRE, answers)


@pytest.mark.parametrize(
    "packed", ["", "1" * 9, "1" * 11, "6" + "1" * 9, "0" + "1" * 9, "é" + "1" * 9, "☃" + "1" * 9]
)
def test_malformed_strings_are_refused(packed):
    with pytest.raises(ValueError):
        unpack(QUESTIONNAIRE, packed)
    with pytest.raises(ValueError):
        matrix(QUESTIONNAIRE, ["1" * 10, packed])


def test_two_wrong_lengths_do_not_make_up_for_each_other():
    with pytest.raises(ValueError):
        matrix(QUESTIONNAIRE, ["1" * 9, "1" * 11])


def test_not_applicable_needs_a_scale_that_offers_it():
    questionnaire = make_questionnaire(scale=make_scale(not_applicable=None))
    with pytest.raises(ValueError):
        pack(questionnaire, {"A1": NOT_APPLICABLE})
    with pytest.raises(ValueError):
        unpack(questionnaire, "-" + "1" * 9)
    with pytest.raises(ValueError):
        matrix(questionnaire, ["-" + "1" * 9])
