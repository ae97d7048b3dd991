"""The second step of logging in: who needs one, who has one, and was it taken in this session."""

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
)
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from organisations.models import User

METHOD = "mfa"  # how allauth names a passkey, an app's code or a recovery code in its records
NEXT = "second_factor_next"  # in the session: where somebody was going when the step was asked


def needs_second_factor(user: User | AnonymousUser) -> bool:
    """Whether this person may enter the admin, and so can't do without."""
    return settings.SECOND_FACTOR_REQUIRED and works_for_the_site(user)


def works_for_the_site(user: User | AnonymousUser) -> bool:
    """Whether this person may enter the admin."""
    return user.has_perm("wagtailadmin.access_admin")


def has_second_factor(user: User | AnonymousUser) -> bool:
    """Whether there is a passkey or an app; recovery codes alone are none."""
    return (
        Authenticator.objects.filter(user_id=user.pk)
        .exclude(type=Authenticator.Type.RECOVERY_CODES)
        .exists()
    )


def took_second_step(request: HttpRequest) -> bool:
    """Whether the second factor was used in this session. Reads the session only."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == METHOD for record in records)


def forget_second_step(request: HttpRequest) -> None:
    """From now on this session counts as one without the second step."""
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        record
        for record in get_authentication_records(request, request.user)
        if record.get("method") != METHOD
    ]
