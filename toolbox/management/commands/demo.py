"""Prepare the database with the demo content and serve the site: what `make run` does."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections


class Command(BaseCommand):
    """Four commands in one process: starting Django four times would take longer than the work."""

    help = "Migrate, load the starter content with its demo, print the addresses, and serve."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The port to serve on, and whether code changes restart the server."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--reload", action="store_true", help="restart when the code changes")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the four commands; safe to run again, nothing that was edited is lost."""
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_starter", demo=True)
        call_command("show_addresses", port=options["port"])
        self.stdout.flush()  # also where the output goes to a file
        connections.close_all()
        call_command("serve", port=options["port"], reload=options["reload"])
