"""How accounts behave on this site."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up alone: an organisation or the sector's staff invites people."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "This address and this password don't belong together. Try again, or ask for a code."
        ),
        "incorrect_code": _("This is not the right code. Look at the newest mail."),
        "too_many_login_attempts": _("You tried too often. Wait five minutes and try again."),
        "rate_limited": _("You tried too often. Wait a minute and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Sign-up by strangers is closed."""
        return False
