"""An invitation to work for an organisation in a role."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models.membership import Role


class MemberInvitationQuerySet(models.QuerySet["MemberInvitation"]):
    """What is asked of invitations."""

    def usable(self) -> "MemberInvitationQuerySet":
        """Those that can still be accepted."""
        return self.filter(expires_at__gt=timezone.now(), organisation__is_active=True)


class MemberInvitation(models.Model):
    """Waits until it's accepted or withdrawn: either deletes it, so its link works once.

    The link holds a secret of which only a keyed fingerprint is kept.
    """

    wagtail_reference_index_ignore = True

    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="member_invitations"
    )
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    teams = models.ManyToManyField("organisations.Team", blank=True, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("valid until"))
    sent_at = models.DateTimeField(_("mail sent on"), null=True, blank=True)
    created_at = models.DateTimeField(_("invited on"), auto_now_add=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    # The coordinator who hands over: becomes a reader once this is accepted.
    succeeds = models.ForeignKey(
        "organisations.Membership",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
    )

    objects = MemberInvitationQuerySet.as_manager()

    class Meta:
        ordering = ["email"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "email"], name="one_member_invitation_per_address"
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} – {self.organisation}"

    @property
    def is_expired(self) -> bool:
        """True when its time has passed; it can be sent again."""
        return timezone.now() >= self.expires_at
