"""The mail with the link of an invitation."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from organisations.models import MemberInvitation
from organisations.services.mailing import send


def send_invitation(*, invitation: MemberInvitation, token: str, approved: bool = False) -> bool:
    """Mail the link, and note when it went out; False when it couldn't leave.

    `approved` tells that it answers a request for an account.
    """
    link = reverse("organisations:invitation", args=[token])
    context = {
        "invitation": invitation,
        "organisation": invitation.organisation,
        "inviter": "" if approved else _name(invitation),
        "url": f"{settings.SITE_URL}{link}",
    }
    template = "approved" if approved else "invitation"
    if not send(template=template, to=invitation.email, context=context):
        return False
    invitation.sent_at = timezone.now()
    MemberInvitation.objects.filter(pk=invitation.pk).update(sent_at=invitation.sent_at)
    return True


def _name(invitation: MemberInvitation) -> str:
    """Who invites, when the receiver may know: their colleague does, the sector's staff doesn't."""
    inviter = invitation.invited_by
    if inviter is None or not invitation.organisation.members.filter(pk=inviter.pk).exists():
        return ""
    return str(inviter)
