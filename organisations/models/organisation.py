"""An organisation that is a member of the sector organisation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Subsector(models.TextChoices):
    """The parts of the Flemish social profit."""

    HOSPITALS = "ziekenhuizen", _("Hospitals")
    ELDERLY_CARE = "ouderenzorg", _("Elderly care")
    CHILDCARE = "kinderopvang", _("Childcare")
    WELFARE = "welzijn", _("Welfare and youth care")
    DISABILITY = "handicap", _("Support for people with a disability")
    HOME_CARE = "thuiszorg", _("Home care")
    CULTURE = "sociaal-cultureel", _("Social-cultural work")
    OTHER = "andere", _("Other")


class Organisation(models.Model):
    """A member organisation; the owner of teams, campaigns and talent maps."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    subsector = models.CharField(_("subsector"), max_length=20, choices=Subsector.choices)
    description = models.TextField(_("description"), blank=True)
    is_demo = models.BooleanField(_("demo organisation"), default=False)
    members = models.ManyToManyField(
        "organisations.User", through="organisations.Membership", related_name="organisations"
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return self.name
