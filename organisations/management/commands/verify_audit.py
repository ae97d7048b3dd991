"""Check the audit trail."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from content import guards
from organisations.models import AuditEntry
from organisations.queries.audit_check import ends, faults, faults_since


class Command(BaseCommand):
    """Exit code 1 when a line was removed, changed, put in or moved; it says which."""

    help = "Check that no line of the audit trail was removed, changed, put in or moved."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ends to print, or to compare with."""
        parser.add_argument("--ends", action="store_true", help="print where each chain ends")
        parser.add_argument("--since", type=Path, help="a file with ends that were printed before")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, and say what is wrong."""
        if options["ends"]:
            self.stdout.write("\n".join(ends()))
            return
        found = [str(fault) for fault in faults()]
        if options["since"]:
            found += map(str, faults_since(options["since"].read_text().splitlines()))
        found += [f"the database lacks the rule {name}" for name in guards.missing(connection)]
        for fault in found:
            self.stdout.write(fault)
        if found:
            raise CommandError(f"The audit trail has {len(found)} faults.", returncode=1)
        self.stdout.write(f"The audit trail is whole: {AuditEntry.objects.count()} lines.")
