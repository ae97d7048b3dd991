"""Personal codes, and the addresses they are mailed to. Neither leads to a response."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.sealing import fingerprint
from surveys.models.fields import RandomKeyField


def digest_of(code: str) -> str:
    """What is kept of a personal code: its keyed fingerprint."""
    return fingerprint("invitation", code)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """What is asked of personal codes."""

    def by_code(self, code: str) -> "InvitationQuerySet":
        """The one with this code, if any."""
        return self.filter(digest=digest_of(code))


class Invitation(models.Model):
    """One personal code; only its hash is kept. It works once."""

    id = RandomKeyField()
    campaign_team = models.ForeignKey(
        "surveys.CampaignTeam", on_delete=models.CASCADE, related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True)
    is_used = models.BooleanField(default=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal code")
        verbose_name_plural = _("personal codes")

    def __str__(self) -> str:
        return "Invitation"


class Contact(models.Model):
    """An address that a personal code is mailed to, until its owner answered.

    `sealed` is JSON with the address, the code and the language, encrypted (`content.sealing`).
    Afterwards the row stays without them, and without the invitation, so that the same address
    in another list isn't mailed again.
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
