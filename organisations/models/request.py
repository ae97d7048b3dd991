"""An organisation that asks for an account."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models.organisation import SizeRange, Subsector


class RequestStatus(models.TextChoices):
    """What the sector's staff did with a request."""

    NEW = "new", _("New")
    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")


class OrganisationRequest(models.Model):
    """What somebody filled in; deleted some time after it was handled."""

    # Wagtail's usage pages are for editors, not for who handles requests.
    wagtail_reference_index_ignore = True

    name = models.CharField(_("name"), max_length=120)
    subsector = models.CharField(_("subsector"), max_length=20, choices=Subsector.choices)
    size = models.CharField(_("number of people"), max_length=10, choices=SizeRange.choices)
    contact_name = models.CharField(_("contact person"), max_length=100)
    contact_email = models.EmailField(_("e-mail address"))
    contact_role = models.CharField(_("job title"), max_length=80, blank=True)
    contact_phone = models.CharField(_("phone"), max_length=30, blank=True)
    created_at = models.DateTimeField(_("asked on"), auto_now_add=True)
    status = models.CharField(
        _("status"), max_length=10, choices=RequestStatus.choices, default=RequestStatus.NEW
    )
    note = models.TextField(_("reason"), blank=True)
    handled_at = models.DateTimeField(_("handled on"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("handled by"),
        null=True,
        blank=True,
    )
    # When the mail about the outcome went out; empty when it didn't yet.
    mailed_at = models.DateTimeField(_("mail sent on"), null=True, blank=True)
    organisation = models.ForeignKey(
        "organisations.Organisation",
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("request for an account")
        verbose_name_plural = _("requests for an account")

    def __str__(self) -> str:
        return self.name

    @property
    def is_new(self) -> bool:
        """True until somebody approves or declines it."""
        return self.status == RequestStatus.NEW
