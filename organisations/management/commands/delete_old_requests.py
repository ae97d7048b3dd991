"""Delete requests for an account that were handled long enough ago; run it every day."""

from typing import Any

from django.core.management.base import BaseCommand

from organisations.services.requests import delete_old_requests


class Command(BaseCommand):
    """The form promises how long a request is kept: this keeps the promise."""

    help = "Delete handled requests for an account, and expired invitations, after 90 days."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how many."""
        self.stdout.write(f"Deleted {delete_old_requests()} old requests and invitations.")
