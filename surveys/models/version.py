"""A published questionnaire: immutable, so an old result keeps its meaning."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.domain import interchange
from surveys.domain.questionnaire import Questionnaire as Definition

# Parsed versions by content hash: content-addressed, so an entry can never be out of date.
_definitions: dict[str, Definition] = {}


class ImmutableError(RuntimeError):
    """Someone tried to change what is frozen."""


class QuestionnaireVersion(models.Model):
    """The definition of a questionnaire at the moment of publishing."""

    questionnaire = models.ForeignKey(
        "surveys.Questionnaire",
        on_delete=models.PROTECT,
        related_name="versions",
        verbose_name=_("questionnaire"),
    )
    number = models.PositiveIntegerField(_("version"))
    definition = models.JSONField(_("definition"))
    content_hash = models.CharField(_("content hash"), max_length=64, unique=True)

    class Meta:
        ordering = ["questionnaire", "-number"]
        verbose_name = _("version of a questionnaire")
        verbose_name_plural = _("versions of questionnaires")
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "number"], name="version_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire} ({self.number})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new version. Raises ImmutableError for one that exists."""
        if not self._state.adding:
            raise ImmutableError("A published questionnaire version never changes.")
        super().save(*args, **kwargs)

    @property
    def parsed(self) -> Definition:
        """The definition as domain object, parsed once per process."""
        if self.content_hash not in _definitions:
            _definitions[self.content_hash] = interchange.from_dict(self.definition)
        return _definitions[self.content_hash]
