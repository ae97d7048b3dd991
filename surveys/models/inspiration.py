"""From a dimension to the pages of the site that help to work on it, and where to begin anyway."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class For(models.TextChoices):
    """For which results a page helps."""

    ALL = "", _("every score")
    LOW = "low", _("a low score")
    MIDDLE = "middle", _("a middle score")
    HIGH = "high", _("a high score")


class InspirationLink(Orderable):
    """A page that helps with a dimension; not part of a version, so editors may change it later."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="inspiration_links"
    )
    dimension_code = models.CharField(_("code of the dimension"), max_length=10)
    band = models.CharField(
        _("with"), max_length=6, choices=For.choices, default=For.ALL, blank=True
    )
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("inspiration")
        verbose_name_plural = _("inspiration")
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "dimension_code", "band", "page"],
                name="inspiration_page_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dimension_code}: {self.page}"


class KeyDimension(Orderable):
    """A dimension that every result shows as a place to begin, in somebody's words.

    Whose words they are stands beside them. Not part of a version, like the links.
    """

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="key_dimensions"
    )
    dimension_code = models.CharField(_("code of the dimension"), max_length=10)
    statement = models.CharField(
        _("why"),
        max_length=300,
        help_text=_("Why this is always a good place to begin, in the words of who says so."),
    )
    statement_en = models.CharField(_("why, in English"), max_length=300, blank=True)
    statement_fr = models.CharField(_("why, in French"), max_length=300, blank=True)
    source = models.CharField(_("who says so"), max_length=120)

    class Meta(Orderable.Meta):
        verbose_name = _("dimension that is always shown")
        verbose_name_plural = _("dimensions that are always shown")
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "dimension_code"], name="key_dimension_once"
            )
        ]

    def __str__(self) -> str:
        return self.dimension_code
