"""Make everything that can be found anew; run it every night."""

from typing import Any

from django.core.management.base import BaseCommand

from search.entries import rebuild


class Command(BaseCommand):
    """Pages, cards, documents, and the words in them."""

    help = "Make everything that can be found anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, and say how many things can be found."""
        count = rebuild()
        if options["verbosity"]:
            self.stdout.write(f"{count} things can be found.")
