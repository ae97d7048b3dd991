"""What was deleted of a survey: the report that stays."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeletionReport(models.Model):
    """One deletion. `kinds` names what went; a number stands there only when it isn't small."""

    class Rule(models.TextChoices):
        """Why it was deleted."""

        TERM = "term", _("the term was over")
        ASKED = "asked", _("a coordinator asked for it")

    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="deletion_reports"
    )
    at = models.DateTimeField(_("deleted on"))
    rule = models.CharField(_("why"), max_length=10, choices=Rule.choices)
    actor = models.CharField(_("by whom"), max_length=254, blank=True)
    kinds = models.JSONField(_("what was deleted"), default=list)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("deletion report")
        verbose_name_plural = _("deletion reports")

    def __str__(self) -> str:
        return f"{self.campaign} ({self.at:%d/%m/%Y})"
