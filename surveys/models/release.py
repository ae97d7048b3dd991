"""The result of a closed campaign; screen, report and export render this and nothing else."""

from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.domain import release as domain
from surveys.models.version import ImmutableError


class Release(models.Model):
    """The facts of one campaign, computed once when it closed."""

    campaign = models.OneToOneField(
        "surveys.Campaign",
        on_delete=models.CASCADE,
        related_name="release",
        verbose_name=_("survey"),
    )
    facts_json = models.TextField(_("facts"))
    # Sorted by text, so their order says nothing of who wrote when.
    open_answers = models.JSONField(_("open answers"), default=list)
    created_on = models.DateField(_("closed on"))

    class Meta:
        ordering = ["-created_on"]
        verbose_name = _("result")
        verbose_name_plural = _("results")

    def __str__(self) -> str:
        return f"{self.campaign} ({self.created_on:%d/%m/%Y})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new release. Raises ImmutableError for one that exists."""
        if not self._state.adding:
            raise ImmutableError("A release never changes.")
        super().save(*args, **kwargs)

    @cached_property
    def facts(self) -> domain.ReleaseFacts:
        """The facts as domain objects."""
        return domain.from_json(self.facts_json)
