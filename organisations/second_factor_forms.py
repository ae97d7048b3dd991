"""The forms of the second step: allauth's, with our words, our limit, and codes that work once."""

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.core.internal.ratelimit import RateLimitUsage
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import validate_totp_code
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from organisations.models import User


def code_field(help_text: str = "") -> forms.CharField:
    """Where a code is typed."""
    attributes = {"autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": 20}
    return forms.CharField(
        label=_("Code"), help_text=help_text, widget=forms.TextInput(attrs=attributes)
    )


def count_attempt(user: User) -> RateLimitUsage:
    """One more attempt for this account. Raises ValidationError after too many.

    Not counted per address: nobody gets here without the first step, and one person's mistakes
    mustn't keep their colleagues out.
    """
    usage = ratelimit.consume(
        context.request, app="allauth.account", action="second_factor", key=f"user-{user.pk}"
    )
    if not usage:
        raise get_account_adapter().validation_error("too_many_login_attempts")
    return usage


def use_once(user: User, code: str) -> bool:
    """Whether an app's code wasn't used before, for as long as it could be right."""
    periods = 2 * app_settings.TOTP_TOLERANCE + 1
    key = f"second-factor-used:{user.pk}:{normalize_user_code(code)}"
    return cache.add(key, True, timeout=periods * app_settings.TOTP_PERIOD)


class TriedCode(forms.Form):
    """A code of the app, or a recovery code."""

    user: User
    authenticator: Authenticator

    def clean_code(self) -> str:
        """The code, when it's right. A right one isn't held against the next attempts."""
        usage = count_attempt(self.user)
        code = self.cleaned_data["code"]
        by_code = Authenticator.objects.filter(user=self.user).exclude(
            type=Authenticator.Type.WEBAUTHN
        )
        for authenticator in by_code:
            is_app = authenticator.type == Authenticator.Type.TOTP
            if authenticator.wrap().validate_code(code) and (
                not is_app or use_once(self.user, code)
            ):
                self.authenticator = authenticator
                usage.rollback()
                return code
        raise get_adapter().validation_error("incorrect_code")


class LoginCodeForm(TriedCode, AuthenticateForm):
    """The second step while logging in."""

    code = code_field(_("The six digits in your app, or one of your recovery codes."))

    def save(self) -> None:
        """Log in; whoever did this just now isn't asked again to change something."""
        post_authentication(context.request, self.authenticator, reauthenticated=True)


class ConfirmCodeForm(TriedCode, ReauthenticateForm):
    """The second step again, before something of the account changes."""

    code = code_field(_("The six digits in your app, or one of your recovery codes."))


class AppForm(ActivateTOTPForm):
    """Adding an app: its first code shows that it works."""

    code = code_field(_("The six digits that your app shows now."))

    def clean_code(self) -> str:
        """The code, when the app has the right secret."""
        usage = count_attempt(self.user)
        code = self.cleaned_data["code"]
        if not validate_totp_code(self.secret, code) or not use_once(self.user, code):
            raise get_adapter().validation_error("incorrect_code")
        usage.rollback()
        return code


class AnswerField(forms.JSONField):
    """What a passkey answered; anything else is refused before allauth stumbles over it."""

    def __init__(self, parse: Callable[[Any], object]) -> None:
        self.parse = parse
        super().__init__(widget=forms.HiddenInput)

    def clean(self, value: Any) -> Any:
        """The answer. Raises ValidationError for what no browser sends."""
        answer = super().clean(value)
        try:
            self.parse(answer)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise get_adapter().validation_error("incorrect_code") from error
        return answer


class SignedAnswer(forms.Form):
    """The answer of a passkey. Not limited: a signature can't be guessed."""

    user: User
    credential = AnswerField(webauthn.parse_authentication_response)

    def clean_credential(self) -> Authenticator:
        """The passkey that signed."""
        return webauthn.complete_authentication(self.user, self.cleaned_data["credential"])


class LoginPasskeyForm(SignedAnswer, AuthenticateWebAuthnForm):
    """A passkey as second step while logging in."""

    reauthenticated = True


class ConfirmPasskeyForm(SignedAnswer, ReauthenticateWebAuthnForm):
    """A passkey again, before something of the account changes."""


class OnlyPasskeyForm(LoginWebAuthnForm):
    """Logging in with a passkey alone: the device asks for a finger, a face or a PIN itself."""

    credential = AnswerField(webauthn.parse_authentication_response)


def name_field(**options: Any) -> forms.CharField:
    """How somebody calls a passkey."""
    return forms.CharField(
        label=_("Name"),
        max_length=60,
        help_text=_("For example “My phone”, so that you know later which one it is."),
        **options,
    )


class NewPasskeyForm(AddWebAuthnForm):
    """Adding a passkey; the browser fills in the credential."""

    passwordless = None  # one kind for everyone: the device decides whether it can log in alone
    name = name_field(required=False)
    credential = AnswerField(webauthn.parse_registration_response)


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    name = name_field()
