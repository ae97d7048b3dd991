"""Delete searches without result that were kept long enough; run it every day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from search.misses import delete_old_misses


class Command(BaseCommand):
    """The privacy text promises how long they are kept: this keeps the promise."""

    help = "Delete searches without result: after a month what was asked once, the rest in a year."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how many rows."""
        count = delete_old_misses(today=timezone.localdate())
        self.stdout.write(f"Deleted {count} searches without result.")
