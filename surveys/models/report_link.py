"""A link with which somebody without an account reads a result, until a day."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportLink(models.Model):
    """Of the secret in the link only a keyed fingerprint is kept; nobody counts who used it."""

    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="report_links"
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    label = models.CharField(_("for whom?"), max_length=80)
    made_on = models.DateField(_("made on"))
    expires_on = models.DateField(_("works until"))

    class Meta:
        ordering = ["expires_on", "pk"]
        verbose_name = _("link to a result")
        verbose_name_plural = _("links to results")

    def __str__(self) -> str:
        return self.label

    def works_on(self, day: datetime.date) -> bool:
        """Whether it opens anything on this day; the last day included."""
        return day <= self.expires_on
