"""A facilitator who was given a single talent map, besides the teams of the membership."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MapGuide(models.Model):
    """Counts as long as the membership has the role of facilitator."""

    wagtail_reference_index_ignore = True

    talent_map = models.ForeignKey(
        "talents.TalentMap", on_delete=models.CASCADE, related_name="guides"
    )
    membership = models.ForeignKey(
        "organisations.Membership", on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        verbose_name = _("facilitator of a talent map")
        verbose_name_plural = _("facilitators of talent maps")
        constraints = [
            models.UniqueConstraint(fields=["talent_map", "membership"], name="map_guide_once")
        ]

    def __str__(self) -> str:
        return f"{self.membership} – {self.talent_map}"
