"""What respondents may tell about themselves: two questions at most, with ranges to choose from."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from surveys.models.questionnaire_parts import Worded


class BackgroundQuestion(Worded, Orderable):
    """One question, such as how long someone has worked here."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="background_questions"
    )
    code = models.CharField(_("code"), max_length=10)

    class Meta(Orderable.Meta):
        verbose_name = _("background question")
        verbose_name_plural = _("background questions")

    def __str__(self) -> str:
        return self.text


class BackgroundOption(Worded, Orderable):
    """One range or group; an answer stores its code."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="background_options"
    )
    question_code = models.CharField(_("code of the question"), max_length=10)
    code = models.CharField(
        _("code"),
        max_length=1,
        validators=[RegexValidator(r"\A[A-Za-z0-9]\Z", _("Write one letter or digit."))],
        help_text=_("One letter or digit, which stays the same when you change the words."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("answer to a background question")
        verbose_name_plural = _("answers to the background questions")

    def __str__(self) -> str:
        return self.text
