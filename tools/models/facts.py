"""What to know about a tool at a glance: time, group, effort and number of cards."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from tools.models.kind import Effort, Fact

AT_LEAST_ONE = [MinValueValidator(1)]


class AtAGlance(models.Model):
    """The facts that lists filter on and that every tool shows; minutes and people."""

    effort = models.CharField(_("effort"), max_length=10, choices=Effort.choices, blank=True)
    duration_min = models.PositiveSmallIntegerField(
        _("minutes, at least"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    duration_max = models.PositiveSmallIntegerField(
        _("minutes, at most"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    group_min = models.PositiveSmallIntegerField(
        _("people, at least"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    group_max = models.PositiveSmallIntegerField(
        _("people, at most"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    card_count = models.PositiveSmallIntegerField(_("number of cards"), null=True, editable=False)

    time_panel = FieldRowPanel([FieldPanel("duration_min"), FieldPanel("duration_max")])
    group_panel = FieldRowPanel([FieldPanel("group_min"), FieldPanel("group_max")])
    effort_panel = FieldPanel("effort", help_text=_("How much work it is to start with it."))

    class Meta:
        abstract = True

    @staticmethod
    def facts_panel(*panels: Panel) -> MultiFieldPanel:
        """What an editor fills in for the facts, and for visitors who filter a list by them."""
        return MultiFieldPanel(
            panels,
            heading=_("At a glance"),
            help_text=_("Visitors also find the page by this in the toolbox."),
        )

    @property
    def facts(self) -> list[Fact]:
        """What to know at a glance: only what is filled in."""
        facts = [
            Fact("layers", str(_("Cards")), self.cards_text),
            Fact("clock", str(_("Time")), self.duration_text),
            Fact("users", str(_("Group")), self.group_text),
            Fact("sprout", str(_("To get started")), self.get_effort_display()),
        ]
        return [fact for fact in facts if fact.text]

    @property
    def duration_text(self) -> str:
        """Such as '10–15 minutes' or '4–8 hours'; empty when unknown."""
        longest = self.duration_max or self.duration_min
        if not longest:
            return ""
        if (self.duration_min or longest) >= 120:
            hours = _range(round((self.duration_min or longest) / 60), round(longest / 60))
            return ngettext("%(hours)s hour", "%(hours)s hours", longest) % {"hours": hours}
        minutes = _range(self.duration_min, longest)
        return ngettext("%(minutes)s minute", "%(minutes)s minutes", longest) % {"minutes": minutes}

    @property
    def group_text(self) -> str:
        """Such as '3–20 people'; empty when unknown."""
        most = self.group_max or self.group_min
        if not most:
            return ""
        people = _range(self.group_min, most)
        return ngettext("%(people)s person", "%(people)s people", most) % {"people": people}

    @property
    def cards_text(self) -> str:
        """Such as '24 cards'; empty for what is no card set."""
        count = self.card_count or 0
        return (
            ngettext("%(count)s card", "%(count)s cards", count) % {"count": count} if count else ""
        )


def _range(least: int | None, most: int) -> str:
    return f"{least}–{most}" if least and least != most else str(most)
