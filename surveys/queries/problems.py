"""What stands in the way of publishing, in words for the editor and with the field it's about.

Says the same as `surveys.domain.questionnaire` refuses; a test compares the two.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from surveys.domain.background import MOST_OPTIONS, MOST_QUESTIONS
from surveys.domain.questionnaire import MOST_ITEMS_PER_DIMENSION, QuestionnaireError
from surveys.models import Questionnaire
from surveys.queries.questionnaires import definition_of


@dataclass(frozen=True)
class EditorProblem:
    """`field` is of `row`, or of the questionnaire itself when there is no row."""

    text: str
    field: str | None = None
    row: Any = None

    @property
    def place(self) -> str:
        """Where it is, in words."""
        name = getattr(self.row, "code", "") or (self.row and str(self.row)) or ""
        return str(name)


def problems_of(questionnaire: Questionnaire) -> list[EditorProblem]:
    """Every reason why this can't be published; empty when it can."""
    found = [
        *_scale(questionnaire),
        *_settings(questionnaire),
        *_codes(questionnaire),
        *_dimensions(questionnaire),
        *_background(questionnaire),
        *_texts(questionnaire),
    ]
    if not found:
        try:
            definition_of(questionnaire, number=1)
        except QuestionnaireError as error:
            found = [EditorProblem(problem) for problem in error.problems]
    return found


def _scale(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    points = list(questionnaire.scale_points.all())
    values = [point.value for point in points]
    if len(points) < 2:
        yield EditorProblem(_("The scale needs at least two answer options."))
    elif values != list(range(values[0], values[0] + len(values))) or values[-1] > 9:
        text = _("The values of the scale go up by one, in order, to 9 at most: 1, 2, 3…")
        wrong = next(
            (
                row
                for row, value in zip(points, range(values[0], 99), strict=False)
                if row.value != value or value > 9
            ),
            points[-1],
        )
        yield EditorProblem(text, "value", wrong)


def _settings(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    if questionnaire.low_below > questionnaire.high_from:
        yield EditorProblem(_("“High from” can't be below “low below”."), "high_from")
    dimensions = len(questionnaire.dimensions.all())
    if not dimensions:
        yield EditorProblem(_("There are no dimensions yet."))
    elif questionnaire.minimum_dimensions_for_total > dimensions:
        text = _("There are only %(count)d dimensions.") % {"count": dimensions}
        yield EditorProblem(text, "minimum_dimensions_for_total")
    if questionnaire.open_question and not questionnaire.open_question_code:
        yield EditorProblem(_("Give the open question a code."), "open_question_code")


def _codes(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    rows = [
        *questionnaire.dimensions.all(),
        *questionnaire.items.all(),
        *questionnaire.background_questions.all(),
    ]
    counts = Counter(row.code for row in rows)
    for row in rows:
        if not row.code:
            yield EditorProblem(_("Give this a code."), "code", row)
        elif counts[row.code] > 1:
            text = _("The code “%(code)s” is used more than once.") % {"code": row.code}
            yield EditorProblem(text, "code", row)


def _dimensions(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    items = list(questionnaire.items.all())
    dimensions = list(questionnaire.dimensions.all())
    known = {dimension.code for dimension in dimensions}
    for item in items:
        if item.dimension_code and item.dimension_code not in known:
            text = _("There is no dimension “%(code)s”.") % {"code": item.dimension_code}
            yield EditorProblem(text, "dimension_code", item)
    counts = Counter(item.dimension_code for item in items)
    for dimension in dimensions:
        count = counts[dimension.code]
        if not 1 <= count <= MOST_ITEMS_PER_DIMENSION:
            text = _("This dimension has %(count)d statements; 1 to %(most)d are possible.")
            text %= {"count": count, "most": MOST_ITEMS_PER_DIMENSION}
            yield EditorProblem(text, "code", dimension)
        elif not count <= 2 * dimension.minimum_answered <= 2 * count:
            text = _("Ask for at least half of the %(count)d statements, and not for more.")
            yield EditorProblem(text % {"count": count}, "minimum_answered", dimension)
    if counts[""] > MOST_ITEMS_PER_DIMENSION:
        text = _("There are more than %(most)d outcome statements.")
        yield EditorProblem(text % {"most": MOST_ITEMS_PER_DIMENSION})


def _background(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    questions = list(questionnaire.background_questions.all())
    options = list(questionnaire.background_options.all())
    if len(questions) > MOST_QUESTIONS:
        text = _("At most %(most)d background questions: with more, people can be recognised.")
        yield EditorProblem(text % {"most": MOST_QUESTIONS})
    known = {question.code for question in questions}
    pairs = Counter((option.question_code, option.code) for option in options)
    for option in options:
        if option.question_code not in known:
            text = _("There is no background question “%(code)s”.")
            yield EditorProblem(text % {"code": option.question_code}, "question_code", option)
        if not (len(option.code) == 1 and option.code.isascii() and option.code.isalnum()):
            yield EditorProblem(_("Write one letter or digit."), "code", option)
        elif pairs[option.question_code, option.code] > 1:
            text = _("The code “%(code)s” is used more than once.") % {"code": option.code}
            yield EditorProblem(text, "code", option)
    counts = Counter(option.question_code for option in options)
    for question in questions:
        if not 2 <= counts[question.code] <= MOST_OPTIONS:
            text = _("Give this question 2 to %(most)d answers.") % {"most": MOST_OPTIONS}
            yield EditorProblem(text, "code", question)


def _texts(questionnaire: Questionnaire) -> Iterator[EditorProblem]:
    for field in ("title", "intro", "privacy"):
        if not getattr(questionnaire, field):
            yield EditorProblem(_("The Dutch text is missing."), field)
    parts = {
        "scale_points": ("text",),
        "items": ("text",),
        "background_questions": ("text",),
        "background_options": ("text",),
        "dimensions": ("name", "description", "advice_low", "advice_middle", "advice_high"),
    }
    for relation, fields in parts.items():
        for row in getattr(questionnaire, relation).all():
            for field in fields:
                if not getattr(row, field):
                    yield EditorProblem(_("The Dutch text is missing."), field, row)
