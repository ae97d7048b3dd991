"""Work that takes longer than a visitor waits for one answer, such as typesetting many cards."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Job(models.Model):
    """One file to make. The key is the hash of everything in it, so it's made only once."""

    class Status(models.TextChoices):
        """Where the work stands."""

        QUEUED = "queued", _("waiting")
        RUNNING = "running", _("being made")
        DONE = "done", _("ready")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("cancelled")

    kind = models.CharField(_("kind"), max_length=30)
    key = models.CharField(_("key"), max_length=64, unique=True)
    payload = models.JSONField(_("what to make"), default=dict)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.QUEUED
    )
    done = models.PositiveIntegerField(_("parts done"), default=0)
    total = models.PositiveIntegerField(_("parts in all"), default=0)
    artefact = models.CharField(_("file"), max_length=200, blank=True)
    error = models.TextField(_("what went wrong"), blank=True)
    # Changes with each claim: a worker that was given up can't speak for the one that took over.
    claim = models.CharField(max_length=32, blank=True, editable=False)
    heartbeat = models.DateTimeField(_("last sign of life"))
    created = models.DateTimeField(_("made on"), auto_now_add=True)

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")

    def __str__(self) -> str:
        return f"{self.kind} {self.key[:8]}"

    @property
    def is_done(self) -> bool:
        """Whether the file was made."""
        return self.status == self.Status.DONE

    @property
    def has_failed(self) -> bool:
        """Whether making it went wrong; `error` says how."""
        return self.status == self.Status.FAILED
