"""How accounts behave on this site."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up alone: an organisation or the sector's staff invites people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Sign-up by strangers is closed."""
        return False
