"""Remind of actions whose day is near or over; run it every day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.services.actions import remind_actions


class Command(BaseCommand):
    """One mail per person, a week before and once when the day is over."""

    help = "Mail who put actions on a board, a week before their day and once when it's over."

    def handle(self, *args: Any, **options: Any) -> None:
        """Mail, and say to how many people."""
        if count := remind_actions(today=timezone.localdate()):
            self.stdout.write(f"Reminded {count} people of their actions.")
