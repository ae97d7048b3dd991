"""Start the site, its background worker and its clock together, and end them together."""

import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from threading import Event, Thread
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from toolbox.scheduling import JOBS, run_jobs

STOP_SECONDS = 10
LOOK_SECONDS = 0.2


class Command(BaseCommand):
    """`manage.py serve`: one command for a small installation."""

    help = "Serve the site, run its background tasks and its scheduled jobs; Ctrl-C ends all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and whether code changes restart the processes."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--threads", type=int, default=4, help="requests served at a time")
        parser.add_argument("--reload", action="store_true", help="restart when the code changes")
        parser.add_argument(
            "--no-schedule",
            action="store_true",
            help="leave scheduled publishing and cleaning to another machine or to cron",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until a signal, or until one of the processes ends.

        Raises CommandError when the port is taken or a process ended by itself.
        """
        host, port = options["host"], options["port"]
        if not _port_is_free(host, port):
            raise CommandError(f"Port {port} is in use. Choose another: make run PORT={port + 1}")
        signal.signal(signal.SIGTERM, _interrupt)
        started = [
            # Groups of their own: Ctrl-C reaches this command only, which then ends them in turn.
            subprocess.Popen(command, start_new_session=True)  # noqa: S603
            for command in (_server(options), *_worker(options["reload"]))
        ]
        self.stdout.write(f"The site runs on http://{host}:{port}/ - Ctrl-C ends it.")
        self.stdout.flush()
        stop = Event()
        # A thread of this process, which waits anyway; one more process would load the site again.
        jobs = () if options["no_schedule"] else JOBS
        clock = Thread(target=run_jobs, args=(stop, jobs), name="scheduled jobs", daemon=True)
        clock.start()
        try:
            while all(process.poll() is None for process in started):
                time.sleep(LOOK_SECONDS)
        except KeyboardInterrupt:
            self.stdout.write("Ending the site and its worker.")
        else:
            raise CommandError("The server or the worker ended by itself; see the lines above.")
        finally:
            stop.set()
            _stop(started)
            clock.join(STOP_SECONDS)


def _server(options: dict[str, Any]) -> list[str]:
    """The command of the web server: Granian, or Django's own where code changes restart it."""
    host, port = options["host"], options["port"]
    if options["reload"]:
        return [sys.executable, "manage.py", "runserver", f"{host}:{port}"]
    return [
        *(sys.executable, "-m", "granian", "toolbox.wsgi:application"),
        *("--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--blocking-threads", str(options["threads"]), "--no-ws", "--log-level", "warning"),
    ]


def _worker(reload: bool) -> list[list[str]]:
    """The command of the worker; none where tasks run within the request."""
    if not settings.TASKS["default"]["BACKEND"].startswith("django_tasks_db."):
        return []
    reloading = "--reload" if reload else "--no-reload"
    return [[sys.executable, "manage.py", "db_worker", "--queue-name", "*", reloading]]


def _port_is_free(host: str, port: int) -> bool:
    """Whether this command can listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """End as Ctrl-C does."""
    raise KeyboardInterrupt


def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """End the processes with their children; who doesn't listen within ten seconds is killed."""
    for process in processes:
        _signal(process, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        try:
            process.wait(timeout=max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            _signal(process, signal.SIGKILL)
            process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send a signal to a process's whole group, unless it's gone."""
    if process.poll() is None:
        os.killpg(process.pid, number)
