"""What visitors looked for and didn't find."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchMiss(models.Model):
    """How often a question had no answer on a day: the words, the day and the number, no more."""

    day = models.DateField(_("day"))
    query = models.CharField(_("looked for"), max_length=100)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        constraints = [
            models.UniqueConstraint(fields=["day", "query"], name="one_row_per_question_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.query}: {self.count}"
