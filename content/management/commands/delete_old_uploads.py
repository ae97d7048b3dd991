"""Delete uploaded spreadsheets that nobody came back for."""

from typing import Any

from django.core.management.base import BaseCommand

from content.spreadsheets.uploads import delete_old_uploads


class Command(BaseCommand):
    """`manage.py delete_old_uploads`, to be run every day."""

    help = "Delete the spreadsheets that were sent in more than a week ago."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete them and say how many."""
        self.stdout.write(f"Uploaded spreadsheets deleted: {delete_old_uploads()}")
