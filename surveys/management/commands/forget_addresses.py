"""Delete addresses that aren't needed any more; run it every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.services.mailing.forgetting import forget_addresses


class Command(BaseCommand):
    """Of who answered within the hour, of everyone thirty days after a survey."""

    help = "Delete the addresses of who answered, and of surveys that ended 30 days ago."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say of how many surveys the whole list went."""
        if count := forget_addresses():
            self.stdout.write(f"Deleted the addresses of {count} surveys.")
