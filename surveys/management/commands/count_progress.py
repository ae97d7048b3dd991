"""Count the answers of running surveys; run it every hour, it counts once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.services.progress import count_progress


class Command(BaseCommand):
    """The first run after midnight in Brussels counts; a second one changes nothing."""

    help = "Write down, once a day, how many answers may be shown of the surveys that run."

    def handle(self, *args: Any, **options: Any) -> None:
        """Count, and say how many surveys when there were any."""
        if count := count_progress(today=timezone.localdate()):
            self.stdout.write(f"Counted the answers of {count} surveys.")
