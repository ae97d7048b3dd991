"""Go on with mail runs that stopped; run it every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.tasks import take_up


class Command(BaseCommand):
    """A worker may die, and a mail server may ask to come back later."""

    help = "Put mail runs back in the queue: their worker died, or mails are due again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Resume, and say how many, when any."""
        if count := take_up():
            self.stdout.write(f"Took up {count} mail runs.")
