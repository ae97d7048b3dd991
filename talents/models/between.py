"""What goes from one colleague on a map to another."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from talents.models.member import MapMember


class Gift(models.Model):
    """A talent card that a colleague gives: “I see in you…”, with an example.

    Only the receiver sees it until they accept it. Who declines deletes it: no trace is left, and
    the giver sees the same as when it was never answered.
    """

    class Status(models.TextChoices):
        """What the receiver did with it."""

        OFFERED = "offered", _("not answered yet")
        PRIVATE = "private", _("kept for myself")
        ACCEPTED = "accepted", _("shown with my talents")

    wagtail_reference_index_ignore = True

    receiver = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="gifts")
    giver = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="+")
    talent = models.CharField(max_length=60)
    example = models.TextField(_("example"), max_length=300)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OFFERED)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("talent card from a colleague")
        verbose_name_plural = _("talent cards from colleagues")
        constraints = [
            models.UniqueConstraint(
                fields=["receiver", "giver", "talent"], name="gift_once_per_talent"
            )
        ]


class Note(models.Model):
    """A question that a colleague left on someone's own page; whoever got it deletes it."""

    wagtail_reference_index_ignore = True

    receiver = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="notes")
    sender = models.ForeignKey(MapMember, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(_("your question"), max_length=500)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("note")
        verbose_name_plural = _("notes")
