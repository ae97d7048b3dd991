"""What the editor is told is what the domain refuses, with the field."""

import pytest

from surveys.domain.questionnaire import QuestionnaireError
from surveys.models import BackgroundOption, BackgroundQuestion, Questionnaire
from surveys.queries.problems import problems_of
from surveys.queries.questionnaires import definition_of
from tests.factories.surveys import starter_version

pytestmark = pytest.mark.django_db


CASES = {
    "scale_points": lambda q: q.scale_points.filter(value=3).delete(),
    "one point": lambda q: q.scale_points.filter(value__gt=1).delete(),
    "bands": lambda q: Questionnaire.objects.update(low_below=80, high_from=70),
    "no dimensions": lambda q: q.dimensions.all().delete(),
    "total": lambda q: Questionnaire.objects.update(minimum_dimensions_for_total=12),
    "twice": lambda q: q.items.filter(code="KEN2").update(code="KEN1"),
    "no code": lambda q: q.items.filter(code="KEN2").update(code=""),
    "unknown": lambda q: q.items.filter(code="KEN2").update(dimension_code="WEG"),
    "empty dimension": lambda q: q.items.filter(dimension_code="KEN").delete(),
    "minimum": lambda q: q.dimensions.filter(code="KEN").update(minimum_answered=1),
    "too many asked": lambda q: q.dimensions.filter(code="KEN").update(minimum_answered=9),
    "no dutch": lambda q: q.items.filter(code="KEN2").update(text=""),
    "no advice": lambda q: q.dimensions.filter(code="KEN").update(advice_low=""),
    "no title": lambda q: Questionnaire.objects.update(title=""),
    "three questions": lambda q: BackgroundQuestion.objects.create(
        questionnaire=q, code="DRIE", text="Een derde?"
    ),
    "one option": lambda q: (
        q.background_options.filter(question_code="FUN").exclude(code="A").delete()
    ),
    "option twice": lambda q: q.background_options.filter(code="B").update(code="A"),
    "option code": lambda q: q.background_options.filter(code="B").update(code="é"),
}


@pytest.mark.parametrize("name", CASES)
def test_both_refuse_the_same(name):
    CASES[name](starter_version().questionnaire)
    questionnaire = Questionnaire.objects.get()
    found = problems_of(questionnaire)
    assert found
    with pytest.raises(QuestionnaireError) as caught:
        definition_of(questionnaire, number=1)
    # None of them comes untranslated from the domain.
    assert not {one.text for one in found} & set(caught.value.problems)


def test_what_can_be_used_has_no_problems():
    assert problems_of(starter_version().questionnaire) == []


def test_an_answer_to_no_question_is_told_too():
    questionnaire = starter_version().questionnaire
    BackgroundOption.objects.create(
        questionnaire=questionnaire, question_code="NIX", code="A", text="Iets"
    )
    (problem,) = problems_of(Questionnaire.objects.get())
    assert (problem.field, problem.row.question_code) == ("question_code", "NIX")
