"""Write answers anew in an order that tells nothing; run it every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.services.scattering import scatter_answers


class Command(BaseCommand):
    """On PostgreSQL; SQLite keeps no order to begin with."""

    help = "Write the answers of running surveys anew, so that their rows tell no order."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it. Nothing is said of it: how often answers come in is nobody's business."""
        scatter_answers()
