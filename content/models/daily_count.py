"""How often something happened on a day, and nothing about who did it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyCount(models.Model):
    """One number per day, event and subject. No address, no session, no time of the day."""

    class Event(models.TextChoices):
        """What is counted."""

        DOWNLOAD = "download", _("download")
        START = "start", _("start of a tool")

    day = models.DateField(_("day"))
    event = models.CharField(_("what"), max_length=10, choices=Event.choices)
    # The key of what it was about, such as "page:12:deck": a page may be gone, its count stays.
    subject = models.CharField(_("of what"), max_length=60)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("daily count")
        verbose_name_plural = _("daily counts")
        constraints = [
            models.UniqueConstraint(fields=["day", "event", "subject"], name="one_count_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.event} {self.subject}: {self.count}"
