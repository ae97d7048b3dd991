"""Logging in through the site's own pages, with codes from the mail and from an app."""

import re
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from organisations.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
WRONG = "000000"


def app_code(secret: str = SECRET, *, periods: int = 0) -> str:
    """What an authenticator app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + periods))


def give_app(user: User) -> Authenticator:
    """The user has an app with SECRET."""
    return TOTP.activate(user, SECRET).instance


def ask_code(client: Client, email: str, **extra: str) -> HttpResponse:
    """Ask for a login code by mail."""
    return client.post(reverse("account_request_login_code"), {"email": email} | extra)


def mailed_code() -> str:
    """The login code in the newest mail."""
    return re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[-1].body, re.MULTILINE)[1]


def send_code(client: Client, code: str, **extra: str) -> HttpResponse:
    """Fill in a login code."""
    return client.post(reverse("account_confirm_login_code"), {"code": code} | extra)


def log_in_by_mail(client: Client, user: User, **extra: str) -> HttpResponse:
    """The first step of logging in; all of it for who has no second step."""
    ask_code(client, user.email, **extra)
    return send_code(client, mailed_code(), **extra)


def send_second(client: Client, code: str) -> HttpResponse:
    """Fill in the code of the app, or a recovery code."""
    return client.post(reverse("mfa_authenticate"), {"code": code})


def is_in(client: Client) -> bool:
    """Whether somebody is logged in."""
    return "_auth_user_id" in client.session
