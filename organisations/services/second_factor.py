"""Helping somebody who lost their second factor."""

from allauth.mfa.models import Authenticator
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string

from organisations.models import User
from organisations.services.audit import record
from organisations.services.sessions import end_sessions


@transaction.atomic
def reset_second_factor(*, user: User, actor: User | None) -> int:
    """Take away every passkey, app and recovery code, and log the person out everywhere.

    They hear it by mail, and it's a line in the audit trail, which keeps the account's number: the
    line outlives the account. Returns how many were taken away.
    """
    count, _per_model = Authenticator.objects.filter(user=user).delete()
    end_sessions(user=user)
    record(
        action="account.second_factor_reset",
        actor=actor,
        organisation=None,
        details={"account": user.pk, "count": count},
    )
    subject, body = (
        render_to_string(f"mfa/email/reset_{part}.txt").strip() for part in ("subject", "message")
    )
    transaction.on_commit(lambda: EmailMessage(subject, body, to=[user.email]).send())
    return count
