"""How many answered, as it was shown: held back, and by the day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgressCount(models.Model):
    """What a coordinator may see of a team from this day on.

    Counts only move in steps of at least the smallest group, so that no row tells of one person.
    """

    campaign_team = models.ForeignKey(
        "surveys.CampaignTeam", on_delete=models.CASCADE, related_name="progress"
    )
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("answers"))

    class Meta:
        ordering = ["campaign_team", "day"]
        verbose_name = _("progress")
        verbose_name_plural = _("progress")
        constraints = [
            models.UniqueConstraint(fields=["campaign_team", "day"], name="progress_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.campaign_team} {self.day}: {self.count}"
