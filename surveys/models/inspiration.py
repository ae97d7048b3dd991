"""From a dimension to the pages of the site that help to work on it."""

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
