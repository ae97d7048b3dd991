"""Delete files of cards that nobody needs any more."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from tools.services.cleaning import clean_card_files


class Command(BaseCommand):
    """`manage.py clean_card_files`: run it every night."""

    help = "Delete old files of cards that are of no published set; they are made again on demand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How old a file must be."""
        parser.add_argument("--days", type=int, default=30, help="only files older than this")

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how many."""
        deleted = clean_card_files(older_than=datetime.timedelta(days=options["days"]))
        if options["verbosity"]:
            self.stdout.write(f"{deleted} files deleted.")
