"""Run the jobs that return, until a signal ends it."""

import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand

from toolbox.scheduling import run_jobs

SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Command(BaseCommand):
    """`manage.py run_scheduled`: for a server that doesn't use `manage.py serve`."""

    help = "Publish at the time that was set, and clean up; Ctrl-C ends it after the present job."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or Ctrl-C."""
        stop = Event()
        before = {number: signal.getsignal(number) for number in SIGNALS}
        for number in SIGNALS:
            signal.signal(number, lambda *_: stop.set())
        try:
            run_jobs(stop)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
