"""A part of an organisation with teams of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Department(models.Model):
    """The upper of the two levels; teams without one stand directly below the organisation."""

    organisation = models.ForeignKey(
        "organisations.Organisation",
        on_delete=models.CASCADE,
        related_name="departments",
        verbose_name=_("organisation"),
    )
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        ordering = ["name"]
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="department_name_per_organisation"
            )
        ]

    def __str__(self) -> str:
        return self.name
