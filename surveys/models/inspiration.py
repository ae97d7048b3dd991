"""From a dimension to the pages of the site that help to work on it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class InspirationLink(Orderable):
    """A page that helps with a dimension; not part of a version, so editors may change it later."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="inspiration_links"
    )
    dimension_code = models.CharField(_("code of the dimension"), max_length=10)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("inspiration")
        verbose_name_plural = _("inspiration")
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "dimension_code", "page"], name="inspiration_page_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.dimension_code}: {self.page}"
