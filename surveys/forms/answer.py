"""The answers that a respondent sends."""

import secrets
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from surveys.domain.answers import NOT_APPLICABLE, Answer
from surveys.domain.questionnaire import Questionnaire
from surveys.queries.answering import phrases_of

OPEN_ANSWER_LENGTH = 4000
NOT_APPLICABLE_VALUE = "-"
RATHER_NOT = "-"


def read_answers(definition: Questionnaire, data: Mapping[str, Any]) -> dict[str, Answer]:
    """The answers that were given, by the code of the statement.

    Raises ValueError for one that the scale doesn't have.
    """
    scale = definition.scale
    values: dict[str, Answer] = {str(option.value): option.value for option in scale.options}
    if scale.not_applicable is not None:
        values[NOT_APPLICABLE_VALUE] = NOT_APPLICABLE
    given = {code: raw for code in definition.codes if (raw := data.get(code, ""))}
    if not values.keys() >= set(given.values()):
        raise ValueError("An answer is outside the scale.")
    return {code: values[raw] for code, raw in given.items()}


class AnswerForm(forms.Form):
    """Every statement may stay open; the statements are read from `data` by their code.

    They aren't form fields: forty of those take most of the time of a request.
    """

    key = forms.CharField(
        widget=forms.HiddenInput, validators=[RegexValidator(r"\A[\w-]{22,64}\Z")]
    )
    ticket = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    open_answer = forms.CharField(
        required=False,
        max_length=OPEN_ANSWER_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self, definition: Questionnaire, variant: str, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, auto_id="%s", initial={"key": secrets.token_urlsafe(24)})
        self.definition = definition
        self.phrases = phrases_of(definition, variant)
        self.answers: dict[str, Answer] = {}
        self.background: dict[str, str] = {}
        question = definition.open_question
        if question is None:
            del self.fields["open_answer"]
        else:
            self.fields["open_answer"].label = question.text.text(variant)
            self.fields["open_answer"].help_text = question.hint.text(variant)
            self.fields["open_answer"].error_messages["max_length"] = self.phrases.say(
                "too_long", length="%(show_value)d", number="%(limit_value)d"
            )

    @staticmethod
    def background_name(code: str) -> str:
        """Under which name the answer to a background question is sent."""
        return f"background-{code}"

    def chosen(self, code: str) -> str:
        """What was sent for a statement, to show it again."""
        return self.data.get(code, "")

    def clean(self) -> dict[str, Any]:
        """Read the statements; refuse values that the scale doesn't have, and an empty form."""
        cleaned = super().clean() or {}
        try:
            self.answers = read_answers(self.definition, self.data)
        except ValueError as error:
            raise forms.ValidationError(self.phrases.say("impossible")) from error
        for question in self.definition.background:
            raw = self.chosen(self.background_name(question.code))
            if raw in {option.code for option in question.options}:
                self.background[question.code] = raw
            elif raw not in ("", RATHER_NOT):
                raise forms.ValidationError(self.phrases.say("impossible"))
        if not self.answers and not cleaned.get("open_answer") and not self.errors:
            raise forms.ValidationError(self.phrases.say("nothing"))
        return cleaned
