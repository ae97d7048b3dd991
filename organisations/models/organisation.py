"""An organisation that is a member of the sector organisation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

# Addresses below /organisatie/ that are no organisation.
RESERVED_SLUGS = frozenset({"aanvragen", "uitnodiging"})


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


class SizeRange(models.TextChoices):
    """How many people work for an organisation: ranges, nobody needs to count."""

    TINY = "1-9", _("Fewer than 10 people")
    SMALL = "10-49", _("10 to 49 people")
    MEDIUM = "50-99", _("50 to 99 people")
    LARGE = "100-249", _("100 to 249 people")
    LARGER = "250-999", _("250 to 999 people")
    HUGE = "1000+", _("1000 people or more")


def refuse_reserved(slug: str) -> None:
    """Raises ValidationError for an address that the site uses itself."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(_("The site uses this address itself. Choose another one."))


class Organisation(models.Model):
    """A member organisation; the owner of teams, campaigns and talent maps."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True, validators=[refuse_reserved])
    subsector = models.CharField(_("subsector"), max_length=20, choices=Subsector.choices)
    size = models.CharField(
        _("number of people"), max_length=10, choices=SizeRange.choices, blank=True
    )
    description = models.TextField(_("description"), blank=True)
    # Whom the sector's staff may call or write to; members don't see it.
    contact_name = models.CharField(_("contact person"), max_length=100, blank=True)
    contact_email = models.EmailField(_("e-mail of the contact person"), blank=True)
    contact_phone = models.CharField(_("phone of the contact person"), max_length=30, blank=True)
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Without this tick nobody can open the organisation's own area."),
    )
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
