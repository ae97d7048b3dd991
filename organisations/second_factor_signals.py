"""What follows when somebody's second factor changes, or their account is switched off."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpRequest

from organisations.models import User
from organisations.second_factor import (
    METHOD,
    forget_second_step,
    has_second_factor,
    works_for_the_site,
)
from organisations.services.audit import record
from organisations.services.sessions import end_sessions


@receiver(authenticator_added)
def start_using(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """The first factor counts as used: its owner just showed it. All other sessions end.

    A later one doesn't count: a session without the second step can't talk itself into having it.
    """
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    others = Authenticator.objects.filter(user=user).exclude(pk=authenticator.pk)
    if not others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        request.session.cycle_key()
        record_authentication(
            request,
            user,
            METHOD,
            id=authenticator.pk,
            type=authenticator.type,
            reauthenticated=True,
        )
        end_sessions(user=user, keep=request.session.session_key)
    _tell("account.second_factor_added", user, authenticator)


@receiver(authenticator_removed)
def stop_using(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """Without any factor left, having used one doesn't count any more, here and elsewhere."""
    if not has_second_factor(user):
        forget_second_step(request)
        end_sessions(user=user, keep=request.session.session_key)
    _tell("account.second_factor_removed", user, authenticator)


@receiver(authenticator_reset)
def keep_trail(user: User, authenticator: Authenticator, **_: Any) -> None:
    """New recovery codes are a line in the audit trail."""
    _tell("account.recovery_codes_made", user, authenticator)


@receiver(post_save, sender=User)
def end_when_switched_off(instance: User, **_: Any) -> None:
    """Nobody comes back into an old session when their account is switched on again."""
    if not instance.is_active:
        end_sessions(user=instance)


def _tell(action: str, user: User, authenticator: Authenticator) -> None:
    """The site's trail outlives a member's account, so it names only who works for the site."""
    named = user if works_for_the_site(user) else None
    details = {"account": user.pk, "kind": str(authenticator.type)}
    record(action=action, actor=named, organisation=None, details=details)
