"""A team's talent map."""

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from talents.domain.talent_set import BASE_LANGUAGE, TalentSet


class TalentMap(models.Model):
    """Shows who of a team may be asked for what, until its end date; it keeps no maker."""

    # Wagtail's usage pages would show an organisation's maps to editors.
    wagtail_reference_index_ignore = True

    organisation = models.ForeignKey(
        "organisations.Organisation",
        on_delete=models.CASCADE,
        related_name="talent_maps",
        verbose_name=_("organisation"),
    )
    team = models.ForeignKey(
        "organisations.Team",
        # Protected: a team with a map isn't removed by mistake.
        on_delete=models.PROTECT,
        related_name="talent_maps",
        verbose_name=_("team"),
    )
    # The words of this moment: what people chose keeps its meaning when an editor changes them.
    version = models.ForeignKey(
        "talents.TalentSetVersion",
        on_delete=models.PROTECT,
        related_name="maps",
        verbose_name=_("version of the talent set"),
    )
    title = models.CharField(_("title"), max_length=120)
    code = models.CharField(max_length=40, unique=True, editable=False)
    ends_on = models.DateField(_("last day"))

    class Meta:
        ordering = ["-ends_on", "title"]
        verbose_name = _("talent map")
        verbose_name_plural = _("talent maps")

    def __str__(self) -> str:
        return self.title

    @property
    def talent_set(self) -> TalentSet:
        """The talents and words that people on this map choose from, in the active language."""
        return self.version.parsed(get_language() or BASE_LANGUAGE)

    @property
    def has_ended(self) -> bool:
        """True after the last day; nobody on the map is shown any more."""
        return timezone.localdate() > self.ends_on
