"""Alpha and item–rest against figures of pingouin 0.7.0, and what is left out.

The data are `pingouin.read_dataset("cronbach_alpha")` (15 people, 10 items, pivoted to wide) and
`read_dataset("cronbach_wide_missing")` (12 people, 11 items, with gaps). The figures are
`pingouin.cronbach_alpha(data=wide, nan_policy="listwise")`, and for item–rest
`pingouin.corr(wide[item], wide.drop(columns=item).sum(axis=1))`.
"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.quality import alpha, characters, item_rest, quality, same_measure
from surveys.domain.questionnaire import Item
from tests.surveys.domain.builders import WORDS, make_dimension, make_questionnaire

PEOPLE = [
    "3241451432", "5463512555", "7355643365", "2433222663", "6565444675",
    "1234252352", "4353521243", "2443722465", "6555165232", "5464353172",
    "4352532341", "4232534234", "5562332445", "6554221465", "4355313234",
]  # fmt: skip
ALPHA = 0.5917188485995825
RESTS = [
    0.574766791984491, 0.5678028417673684, 0.5213910754208803, 0.4176058241286149,
    -0.10758308249257414, -0.15723651965665178, 0.2610077350423378, 0.09217320282318572,
    0.4433727459958403, 0.4336883559648062,
]  # fmt: skip
GAPS = [
    "11111111111", "11111111010", " 01 1111100", "11101101100", "11111000100",
    "01 01111000", "11110010000", "11111000000", "01011000010", "10010100 00",
    "11100000000", "10010000000",
]  # fmt: skip
GAPS_ALPHA = 0.8016949152542373
GAPS_RESTS = [
    0.11888765965555283, 0.39929182594206836, 0.42857142857142866, 0.0, 0.5185629788417314,
    0.7806708682974504, 0.554478862095426, 0.7806708682974504, 0.4481290797651359,
    0.4481290797651359, 0.6141922686399943,
]  # fmt: skip


def numbers(rows):
    return np.array([[float(sign) for sign in row] for row in rows])


def one_dimension(count, reversed_places=()):
    """A questionnaire of one dimension with this many items on a scale of 1 to 5."""
    items = tuple(Item(f"A{n}", "A", n in reversed_places, WORDS) for n in range(count))
    return make_questionnaire(
        dimension_count=1,
        dimensions=(make_dimension("A", (count + 1) // 2),),
        items=items,
        outcome_count=0,
        outcome_items=(),
    )


def test_alpha_and_item_rest_are_those_of_pingouin():
    scores = numbers(PEOPLE)
    assert alpha(scores) == pytest.approx(ALPHA)
    assert item_rest(scores) == pytest.approx(RESTS)


def test_people_with_gaps_are_left_out_whole():
    whole = numbers([row for row in GAPS if " " not in row])
    assert alpha(whole) == pytest.approx(GAPS_ALPHA)
    assert item_rest(whole) == pytest.approx(GAPS_RESTS)


def packed(rows):
    """The first data set squeezed to 1–5, three times over, so that there are 45 people."""
    return [row.replace("6", "5").replace("7", "5") for row in rows] * 3


def test_a_campaign_gives_what_its_matrix_gives_with_reversed_items_turned():
    turned = one_dimension(10, {4, 5})
    plain = one_dimension(10)
    answers = packed(PEOPLE)
    mirrored = [
        "".join(str(6 - int(sign)) if place in (4, 5) else sign for place, sign in enumerate(row))
        for row in answers
    ]
    expected = quality(plain, characters(plain, answers, plain.codes))
    assert quality(turned, characters(turned, mirrored, turned.codes)) == expected
    (dimension,) = expected.dimensions
    assert dimension.alpha == pytest.approx(alpha(numbers(answers)))
    assert [item.item_rest for item in dimension.items] == pytest.approx(
        item_rest(numbers(answers))
    )


def test_blanks_and_not_applicable_are_counted_apart_and_leave_the_person_out():
    asked = one_dimension(10)
    answers = packed(PEOPLE)
    answers[0] = " " + answers[0][1:]
    answers[1] = "-" + answers[1][1:]
    found = quality(asked, characters(asked, answers, asked.codes))
    (dimension,) = found.dimensions
    assert (found.responses, dimension.complete) == (45, 43)
    assert (dimension.items[0].missing, dimension.items[0].not_applicable) == (2, 2)
    assert dimension.alpha == pytest.approx(alpha(numbers(answers[2:])))


@pytest.mark.parametrize(("count", "shown"), ((29, False), (30, True)))
def test_nothing_is_given_below_thirty(count, shown):
    asked = one_dimension(10)
    answers = packed(PEOPLE)
    assert (quality(asked, characters(asked, answers[:count], asked.codes)) is not None) is shown
    blanks = [" " + row[1:] for row in answers[count:]]
    found = quality(asked, characters(asked, [*answers[:count], *blanks], asked.codes))
    (dimension,) = found.dimensions
    assert (dimension.alpha is not None) is shown
    assert (dimension.complete is not None) is shown
    assert (dimension.items[0].item_rest is not None) is shown


def test_answers_of_another_order_are_put_in_place():
    asked = one_dimension(3)
    other = replace(asked, items=(asked.items[2], asked.items[0], asked.items[1]))
    assert same_measure(asked, other)
    assert characters(other, ["312"], asked.codes).tobytes() == b"123"


@pytest.mark.parametrize("change", ({"reversed": True}, {"code": "A9"}))
def test_other_statements_are_another_measure(change):
    asked = one_dimension(3)
    items = (*asked.items[:2], replace(asked.items[2], **change))
    assert not same_measure(asked, replace(asked, items=items))


@given(st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=2, max_size=40))
def test_alpha_is_at_most_one_and_order_means_nothing(rows):
    scores = np.array(rows, dtype=float)
    found = alpha(scores)
    assert found is None or found <= 1 + 1e-9
    assert alpha(scores[::-1]) == pytest.approx(found)
    for value in item_rest(scores):
        assert value is None or -1 - 1e-9 <= value <= 1 + 1e-9


def test_identical_items_have_an_alpha_of_one():
    assert alpha(np.array([[1.0, 1.0], [3.0, 3.0], [5.0, 5.0]])) == pytest.approx(1)
    assert alpha(np.ones((3, 2))) is None
    assert alpha(np.ones((3, 1))) is None
