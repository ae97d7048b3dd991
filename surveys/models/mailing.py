"""A run of mails, and what became of each mail."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.fields import RandomKeyField


class Mailing(models.Model):
    """One run: invitations, or a reminder."""

    class Kind(models.TextChoices):
        """What the mails are for."""

        INVITATION = "invitation", _("Invitation")
        REMINDER = "reminder", _("Reminder")

    class Status(models.TextChoices):
        """Where the run is."""

        QUEUED = "queued", _("waiting")
        RUNNING = "running", _("being sent")
        DONE = "done", _("sent")

    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="mailings"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.QUEUED
    )
    created = models.DateTimeField(_("made on"), auto_now_add=True)
    # Changes with each claim: a worker that was given up can't go on beside the one after it.
    claim = models.CharField(max_length=32, blank=True, editable=False)
    heartbeat = models.DateTimeField(_("last sign of life"), auto_now_add=True)
    # Why nothing leaves at the moment, when it isn't because of one address.
    trouble = models.CharField(_("what holds it up"), max_length=100, blank=True)

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("mail run")
        verbose_name_plural = _("mail runs")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.campaign}"


class Delivery(models.Model):
    """One mail of a run. It is deleted with the address it went to."""

    class Status(models.TextChoices):
        """What became of the mail."""

        WAITING = "waiting", _("waiting")
        HANDED_OVER = "handed-over", _("handed over, no answer yet")
        SENT = "sent", _("sent")
        DEFERRED = "deferred", _("later again")
        BOUNCED = "bounced", _("refused")

    id = RandomKeyField()
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="deliveries")
    contact = models.ForeignKey(
        "surveys.Contact", on_delete=models.CASCADE, related_name="deliveries"
    )
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.WAITING
    )
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt = models.DateTimeField(_("next attempt"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        constraints = [
            models.UniqueConstraint(fields=["mailing", "contact"], name="one_mail_per_run")
        ]
        indexes = [models.Index(fields=["mailing", "status"], name="delivery_by_status")]

    def __str__(self) -> str:
        return "Delivery"
