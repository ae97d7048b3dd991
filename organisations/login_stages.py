"""The steps of logging in, as allauth runs them."""

from allauth.account.stages import LoginByCodeStage
from django.http import HttpRequest


class MailedCodeStage(LoginByCodeStage):
    """The code by mail. Whoever opens the login page again may start anew: with a new code, another
    address or a password. allauth would send them back to the code that didn't arrive.
    """

    def is_resumable(self, request: HttpRequest) -> bool:
        """Never."""
        return False
