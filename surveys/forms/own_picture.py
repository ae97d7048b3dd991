"""The answers that come back for somebody's own picture: never stored."""

from typing import Any

from django import forms

from surveys.domain.answers import Answer
from surveys.domain.questionnaire import Questionnaire
from surveys.forms.answer import AnswerForm, read_answers
from surveys.queries.answering import phrases_of


class PictureForm(forms.Form):
    """Only the statements: what somebody wrote or said of themselves isn't needed."""

    def __init__(self, definition: Questionnaire, variant: str, data: Any) -> None:
        super().__init__(data)
        self.definition = definition
        self.phrases = phrases_of(definition, variant)
        self.answers: dict[str, Answer] = {}

    def clean(self) -> dict[str, Any]:
        """Read the statements; refuse values that the scale doesn't have."""
        try:
            self.answers = read_answers(self.definition, self.data)
        except ValueError as error:
            raise forms.ValidationError(self.phrases.say("impossible")) from error
        return {}


def picture_fields(form: AnswerForm | PictureForm) -> list[tuple[str, str]]:
    """The names and values to send along, so that nothing has to be kept in between."""
    return [(code, form.data[code]) for code in form.definition.codes if form.data.get(code)]
