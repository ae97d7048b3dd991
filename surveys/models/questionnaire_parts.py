"""The rows of a questionnaire: scale points, dimensions and statements."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class Worded(models.Model):
    """A text for respondents in Dutch, with the other variants where they were written."""

    text = models.CharField(_("text"), max_length=250)
    text_plain = models.CharField(_("in plain Dutch"), max_length=250, blank=True)
    text_en = models.CharField(_("in English"), max_length=250, blank=True)
    text_fr = models.CharField(_("in French"), max_length=250, blank=True)

    class Meta:
        abstract = True


class ScalePoint(Worded, Orderable):
    """One answer option."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="scale_points"
    )
    value = models.PositiveSmallIntegerField(
        _("value"), validators=[MinValueValidator(1), MaxValueValidator(9)]
    )

    class Meta(Orderable.Meta):
        verbose_name = _("answer option")
        verbose_name_plural = _("answer options")

    def __str__(self) -> str:
        return f"{self.value} {self.text}"


class Dimension(Orderable):
    """What several statements measure together, with advice per result."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="dimensions"
    )
    code = models.CharField(_("code"), max_length=10)
    name = models.CharField(_("name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=80, blank=True)
    description = models.CharField(_("description"), max_length=250)
    description_en = models.CharField(_("description in English"), max_length=250, blank=True)
    description_fr = models.CharField(_("description in French"), max_length=250, blank=True)
    minimum_answered = models.PositiveSmallIntegerField(
        _("answers needed for a score"),
        default=2,
        validators=[MinValueValidator(1)],
        help_text=_("At least half of the statements of this dimension."),
    )
    advice_low = models.TextField(_("advice with a low score"))
    advice_low_en = models.TextField(_("advice with a low score in English"), blank=True)
    advice_low_fr = models.TextField(_("advice with a low score in French"), blank=True)
    advice_middle = models.TextField(_("advice with a middle score"))
    advice_middle_en = models.TextField(_("advice with a middle score in English"), blank=True)
    advice_middle_fr = models.TextField(_("advice with a middle score in French"), blank=True)
    advice_high = models.TextField(_("advice with a high score"))
    advice_high_en = models.TextField(_("advice with a high score in English"), blank=True)
    advice_high_fr = models.TextField(_("advice with a high score in French"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("dimension")
        verbose_name_plural = _("dimensions")

    def __str__(self) -> str:
        return self.name


class Item(Worded, Orderable):
    """A statement. Without a dimension it is an outcome statement, shown beside the profile."""

    questionnaire = ParentalKey(
        "surveys.Questionnaire", on_delete=models.CASCADE, related_name="items"
    )
    code = models.CharField(_("code"), max_length=10)
    dimension_code = models.CharField(
        _("code of the dimension"),
        max_length=10,
        blank=True,
        help_text=_("Leave empty for an outcome statement."),
    )
    reversed = models.BooleanField(
        _("reversed"),
        default=False,
        help_text=_("Tick this when agreeing is unfavourable."),
    )
    help = models.CharField(
        _("explanation"),
        max_length=250,
        blank=True,
        help_text=_("What a word means, or an example; respondents read it with the statement."),
    )
    help_plain = models.CharField(_("explanation in plain Dutch"), max_length=250, blank=True)
    help_en = models.CharField(_("explanation in English"), max_length=250, blank=True)
    help_fr = models.CharField(_("explanation in French"), max_length=250, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def __str__(self) -> str:
        return self.text
