"""Personal codes, and the addresses they are mailed to. Neither leads to a response."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.models.fields import RandomKeyField


class Invitation(models.Model):
    """One personal code; only its hash is kept. It works once."""

    id = RandomKeyField()
    campaign_team = models.ForeignKey(
        "surveys.CampaignTeam", on_delete=models.CASCADE, related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True)
    is_used = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("personal code")
        verbose_name_plural = _("personal codes")

    def __str__(self) -> str:
        return "Invitation"


class Contact(models.Model):
    """An address that a personal code is mailed to, until its owner answered.

    `sealed` is JSON with the address and the code, encrypted (`content.sealing`).
    """

    id = RandomKeyField()
    campaign = models.ForeignKey(
        "surveys.Campaign", on_delete=models.CASCADE, related_name="contacts"
    )
    invitation = models.OneToOneField(
        Invitation, on_delete=models.CASCADE, related_name="contact", null=True, blank=True
    )
    sealed = models.BinaryField()
    # Keyed, so that the same address isn't taken twice; it can't be turned back.
    address_print = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        constraints = [
            models.UniqueConstraint(fields=["campaign", "address_print"], name="address_once")
        ]

    def __str__(self) -> str:
        return "Contact"
