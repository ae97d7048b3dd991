"""A team within an organisation."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class TeamQuerySet(models.QuerySet["Team"]):
    """What is asked of teams."""

    def current(self) -> "TeamQuerySet":
        """The teams that exist today: not the ones that were merged into another."""
        return self.filter(merged_into__isnull=True)


class Team(models.Model):
    """People who work together; the smallest group that can have a result of its own."""

    organisation = models.ForeignKey(
        "organisations.Organisation",
        on_delete=models.CASCADE,
        related_name="teams",
        verbose_name=_("organisation"),
    )
    department = models.ForeignKey(
        "organisations.Department",
        on_delete=models.SET_NULL,
        related_name="teams",
        verbose_name=_("department"),
        null=True,
        blank=True,
    )
    name = models.CharField(_("name"), max_length=80)
    headcount = models.PositiveIntegerField(
        _("number of people"), validators=[MinValueValidator(1)]
    )

    # A team that was merged stays for its history: old results and maps point at it.
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="merged_teams",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        editable=False,
    )

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="team_name_per_organisation"
            )
        ]

    def __str__(self) -> str:
        return self.name
