"""What was done with settings, exports, results and roles: lines that are only ever added.

Never about respondents. Each organisation has a chain of its own, so that deleting it leaves
nothing; the chain "" is the site's.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

SITE = ""


class AuditEntry(models.Model):
    """One line. `digest` covers the line and the digest before it, keyed (`content.sealing`)."""

    chain = models.CharField(_("chain"), max_length=40)
    number = models.PositiveIntegerField(_("number"))
    at = models.DateTimeField(_("moment"))
    actor = models.CharField(_("who"), max_length=254, blank=True)
    action = models.CharField(_("what"), max_length=60)
    details = models.JSONField(_("details"), default=dict)
    previous = models.CharField(max_length=64, blank=True, editable=False)
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["chain", "-number"]
        verbose_name = _("line of the audit trail")
        verbose_name_plural = _("audit trail")
        constraints = [
            models.UniqueConstraint(fields=["chain", "number"], name="audit_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.chain or '–'} {self.number}: {self.action}"


class AuditHead(models.Model):
    """Where a chain ends, so that lines taken from its end are missed. One row per chain."""

    chain = models.CharField(max_length=40, primary_key=True)
    number = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    # Keyed, over the other fields: who has no key can't move the end back.
    seal = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("end of an audit trail")
        verbose_name_plural = _("ends of audit trails")

    def __str__(self) -> str:
        return f"{self.chain or '–'} {self.number}"


class Erasure(models.Model):
    """The one door by which lines go: only of this chain, and only while this row is here.

    `services.erasing` makes the row and removes it in one transaction.
    """

    chain = models.CharField(max_length=40, primary_key=True)

    class Meta:
        verbose_name = _("chain that is being deleted")
        verbose_name_plural = _("chains that are being deleted")

    def __str__(self) -> str:
        return self.chain
