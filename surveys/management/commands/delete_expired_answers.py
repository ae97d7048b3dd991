"""Delete answers whose term is over; run it every day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.services.retention import delete_expired_answers


class Command(BaseCommand):
    """The privacy text promises a last day: this keeps the promise."""

    help = "Delete the answers of surveys that were kept until a day that is over."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say of how many surveys."""
        count = delete_expired_answers(today=timezone.localdate())
        self.stdout.write(f"Deleted the answers of {count} surveys.")
