"""How accounts behave on this site."""

from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content.sealing import seal, unseal
from organisations.models import User
from organisations.second_factor import has_second_factor


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up alone: an organisation or the sector's staff invites people."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "This address and this password don't belong together. Try again, or ask for a code."
        ),
        "incorrect_code": _("This is not the right code. Look at the newest mail."),
        "too_many_login_attempts": _(
            "You tried too often. Wait five minutes and try again. After twenty mistakes you have "
            "to wait a day."
        ),
        "rate_limited": _("You tried too often. Wait a minute and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Sign-up by strangers is closed."""
        return False

    def get_login_stages(self) -> list[str]:
        """The code by mail is our own step; the others are allauth's."""
        ours = {
            "allauth.account.stages.LoginByCodeStage": "organisations.login_stages.MailedCodeStage"
        }
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The first factor is added right after logging in; whatever follows takes that one."""
        if app == "allauth.mfa" and not has_second_factor(context.request.user):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, Any]]:
        """Where there is a second factor, a password alone changes nothing about it.

        The first is the one that's asked: a passkey for who has no app, and recovery codes last.
        """
        methods = super().get_reauthentication_methods(user)
        strong = [method for method in methods if method["id"] != "reauthenticate"]
        if len(strong) > 1 and not is_mfa_enabled(user, types=[Authenticator.Type.TOTP]):
            strong.reverse()
        return strong or methods


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets are sealed; apps and devices show the site's name."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This is not the right code. Use the one your app shows now, once."),
        "cannot_generate_recovery_codes": _("Add a passkey or an app first."),
    }

    def encrypt(self, text: str) -> str:
        """The secret as it's kept."""
        return seal(text).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that was kept. Raises SealError when DATA_KEYS lost its key."""
        return unseal(encrypted_text.encode())

    def get_totp_issuer(self) -> str:
        """The name above the code in the app."""
        return settings.WAGTAIL_SITE_NAME

    def build_totp_svg(self, url: str) -> str:
        """The QR code, dark on white whatever the page's colours are."""
        picture = BytesIO()
        segno.make(url, error="m").save(picture, kind="svg", scale=5, light="#fff", xmldecl=False)
        return picture.getvalue().decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Who asks for a passkey, as the device shows it."""
        return super().get_public_key_credential_rp_entity() | {"name": settings.WAGTAIL_SITE_NAME}

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """A name for who doesn't give one."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}
