"""Delete exports that are older than a week; run it every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from organisations.services.exporting import delete_old_exports


class Command(BaseCommand):
    """The page promises that the file is gone after seven days."""

    help = "Delete the files with everything about an organisation after seven days."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how many when there were any."""
        if count := delete_old_exports():
            self.stdout.write(f"Deleted {count} exports.")
