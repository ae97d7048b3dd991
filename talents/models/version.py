"""A talent set as it was when a map was opened: immutable, so a choice keeps its meaning."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from talents.domain import talent_set as domain

# By content hash and language: content-addressed, so an entry can never be out of date.
_parsed: dict[tuple[str, str], domain.TalentSet] = {}


class FrozenError(RuntimeError):
    """Someone tried to change a version."""


class TalentSetVersion(models.Model):
    """The rules, words and talents of a set at one moment, in every language it had."""

    talent_set = models.ForeignKey(
        "talents.TalentSet",
        on_delete=models.CASCADE,  # a map protects its version, and so the set
        related_name="versions",
        verbose_name=_("talent set"),
    )
    number = models.PositiveIntegerField(_("version"))
    content = models.JSONField(_("content"))
    content_hash = models.CharField(_("content hash"), max_length=64)

    class Meta:
        ordering = ["talent_set", "-number"]
        verbose_name = _("version of a talent set")
        verbose_name_plural = _("versions of talent sets")
        constraints = [
            models.UniqueConstraint(
                fields=["talent_set", "number"], name="talent_set_version_number_once"
            ),
            models.UniqueConstraint(
                fields=["talent_set", "content_hash"], name="talent_set_version_content_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.talent_set} ({self.number})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new version. Raises FrozenError for one that exists."""
        if not self._state.adding:
            raise FrozenError("A version of a talent set never changes.")
        super().save(*args, **kwargs)

    def parsed(self, language: str) -> domain.TalentSet:
        """The set in this language, read once per process."""
        key = (self.content_hash, language)
        if key not in _parsed:
            _parsed[key] = domain.read(self.content, language)
        return _parsed[key]
