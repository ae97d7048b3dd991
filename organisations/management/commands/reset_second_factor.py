"""Let somebody who lost their phone or key log in again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from organisations.models import User
from organisations.services.second_factor import reset_second_factor


class Command(BaseCommand):
    """`manage.py reset_second_factor anke@dewilg.example`."""

    help = "Takes away the second factors of one person, and logs them out everywhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose."""
        parser.add_argument("email", help="The e-mail address of the account.")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Raises CommandError for an address without account."""
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            raise CommandError(f"No account has the address {email}.")
        count = reset_second_factor(user=user, actor=None)
        self.stdout.write(
            f"{count} taken away. {user.email} logs in with a code by e-mail and sets up a new one."
        )
