"""What an organisation does with a result: who does what, by when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ActionStatus(models.TextChoices):
    """Where an action is."""

    PLANNED = "planned", _("To do")
    DOING = "doing", _("We're at it")
    DONE = "done", _("Done")


class Action(models.Model):
    """One thing to do after a survey, often with a page of the toolbox."""

    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="actions"
    )
    dimension_code = models.CharField(max_length=10, blank=True)
    title = models.CharField(_("what"), max_length=120)
    note = models.TextField(_("how"), max_length=1000, blank=True)
    who = models.CharField(_("who"), max_length=100, blank=True)
    due = models.DateField(_("by when"), null=True, blank=True)
    status = models.CharField(
        max_length=7, choices=ActionStatus.choices, default=ActionStatus.PLANNED, editable=False
    )
    done_on = models.DateField(null=True, editable=False)
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    # Who put it there gets the reminders.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
    )
    reminded_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("action")
        verbose_name_plural = _("actions")

    def __str__(self) -> str:
        return self.title
