"""Close the surveys whose end has come; run it every minute."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.services.closing import close_due_campaigns


class Command(BaseCommand):
    """Results come by themselves, an hour after the end that everyone was told."""

    help = "Close the surveys whose grace hour is over and compute their results."

    def handle(self, *args: Any, **options: Any) -> None:
        """Close, and say how many when there were any."""
        if count := close_due_campaigns(now=timezone.now()):
            self.stdout.write(f"Closed {count} surveys.")
