"""Languages that editors add, and what a questionnaire says in them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.domain.languages import SPOKEN
from surveys.domain.texts import LANGUAGE_CODE


def validate_code(code: str) -> None:
    """Refuse what is no language code, and the languages that the site speaks already."""
    if not LANGUAGE_CODE.fullmatch(code):
        raise ValidationError(_("Write a language code such as “de”, “tr” or “pt-BR”."))
    if code in SPOKEN:
        raise ValidationError(_("The site has this language already."))


class Direction(models.TextChoices):
    """How a language is read."""

    LEFT_TO_RIGHT = "ltr", _("from left to right")
    RIGHT_TO_LEFT = "rtl", _("from right to left")


class Language(models.Model):
    """A language for questionnaires. `phrases` is what stands around the questions, by name."""

    code = models.CharField(
        _("code"),
        max_length=35,
        unique=True,
        validators=[validate_code],
        help_text=_("The code of the language, such as “de”, “tr” or “pt-BR”."),
    )
    name = models.CharField(
        _("name"), max_length=60, help_text=_("In the language itself, such as “Deutsch”.")
    )
    direction = models.CharField(
        _("direction"), max_length=3, choices=Direction.choices, default=Direction.LEFT_TO_RIGHT
    )
    phrases = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        ordering = ["code"]
        verbose_name = _("language of questionnaires")
        verbose_name_plural = _("languages of questionnaires")

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class Translation(models.Model):
    """The texts of a questionnaire in an added language, by path (`surveys.domain.wording`).

    Each text has its words and the Dutch ones they were written for:
    {"item.KEN1": {"words": "…", "dutch": "…"}}. Not a part of drafts: publishing takes over what
    is here, so a translation can be worked at while the Dutch text waits.
    """

    questionnaire = models.ForeignKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="translations"
    )
    language = models.ForeignKey(Language, on_delete=models.CASCADE, related_name="translations")
    texts: Any = models.JSONField(default=dict)

    class Meta:
        ordering = ["questionnaire", "language"]
        verbose_name = _("translation of a questionnaire")
        verbose_name_plural = _("translations of questionnaires")
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "language"], name="translation_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire}: {self.language}"
