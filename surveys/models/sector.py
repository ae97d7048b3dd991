"""Taking part in the figures of the sector, and what those are made of."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.domain.sector import Cohort, Column


class SectorShare(models.Model):
    """An organisation lets the released figures of one survey count for the sector.

    Until they are taken up it can be withdrawn without a trace. With which others they were taken
    up is written nowhere.
    """

    campaign = models.OneToOneField(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="sector_share"
    )
    since = models.DateField(_("since"))
    is_taken_up = models.BooleanField(_("taken up"), default=False)

    class Meta:
        verbose_name = _("share in the sector's figures")
        verbose_name_plural = _("shares in the sector's figures")

    def __str__(self) -> str:
        return f"{self.campaign}"


class SectorCohort(models.Model):
    """Sums over the surveys of at least five organisations; never changed after it's made.

    `columns` holds per dimension {"points": answers × mean, "answers": n}, by
    `surveys.domain.sector.column_keys`. `subsector` is empty where the organisations differ.
    """

    questionnaire = models.ForeignKey(
        "surveys.Questionnaire", on_delete=models.PROTECT, related_name="sector_cohorts"
    )
    subsector = models.CharField(_("subsector"), max_length=20, blank=True)
    surveys = models.PositiveIntegerField(_("surveys"))
    columns = models.JSONField(_("sums"))
    made_on = models.DateField(_("made on"))

    class Meta:
        ordering = ["made_on", "pk"]
        verbose_name = _("surveys taken together")
        verbose_name_plural = _("surveys taken together")

    def __str__(self) -> str:
        return f"{self.questionnaire}: {self.surveys}"

    @property
    def parsed(self) -> Cohort:
        """The sums as the domain knows them."""
        columns = {
            key: Column(column["points"], column["answers"]) for key, column in self.columns.items()
        }
        return Cohort(self.subsector, self.surveys, columns)
