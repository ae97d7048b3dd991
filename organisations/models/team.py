"""A team within an organisation."""

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from organisations.domain.team_names import full_name
from organisations.holds import refuse_when_held

# What a survey that is open counts with. The name may change: the survey keeps its own.
FIXED = ("organisation_id", "department_id", "headcount", "merged_into_id")


class TeamQuerySet(models.QuerySet["Team"]):
    """What is asked of teams."""

    def current(self) -> "TeamQuerySet":
        """The teams that exist today: not the ones that were merged into another.

        By department, which comes along so that `full_name` asks nothing more. Choose from these.
        """
        by_department = models.F("department__name").asc(nulls_last=True)
        today = self.filter(merged_into__isnull=True).select_related("department")
        return today.order_by(by_department, "name")


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
        # Restricted: without it the old team would come back to life.
        on_delete=models.RESTRICT,
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
        # A team that was merged doesn't keep its name from another.
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                condition=models.Q(merged_into__isnull=True, department__isnull=True),
                name="team_name_without_department",
            ),
            models.UniqueConstraint(
                fields=["department", "name"],
                condition=models.Q(merged_into__isnull=True, department__isnull=False),
                name="team_name_per_department",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Save the team. Raises TeamHeld when something that is held changes, whoever asks it."""
        with transaction.atomic():
            if not self._state.adding:
                before = type(self).objects.filter(pk=self.pk).values(*FIXED).first() or {}
                if any(getattr(self, name) != value for name, value in before.items()):
                    refuse_when_held([self.pk])
            super().save(**kwargs)

    @property
    def full_name(self) -> str:
        """“Care – Night team”; without a department the name alone."""
        return full_name(self.department.name if self.department else "", self.name)
