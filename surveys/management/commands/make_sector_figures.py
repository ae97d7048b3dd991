"""Take up surveys in the figures of the sector; run it every day, it works once a month."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.services.sector import make_sector_figures


class Command(BaseCommand):
    """Once a month per questionnaire, when enough organisations wait."""

    help = "Take up the surveys that wait in the figures of the sector, once a month."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take up, and say how many surveys."""
        if count := make_sector_figures(today=timezone.localdate()):
            self.stdout.write(f"Took up {count} surveys in the figures of the sector.")
