"""Work that returns: publishing at the time that was set, and cleaning up."""

import io
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from threading import Event

from django.core.management import call_command
from django.db import close_old_connections, connection

logger = logging.getLogger("toolbox.scheduling")


@dataclass(frozen=True)
class Job:
    """A piece of work that starts again when `every` has passed since it last started."""

    name: str
    every: timedelta
    work: Callable[[], object]


class Schedule:
    """Which jobs are due. All of them are at first: nobody knows how long the site was off.

    Times are seconds on a clock that never goes back, such as `time.monotonic()`.
    """

    def __init__(self, jobs: Iterable[Job], now: float) -> None:
        self._due_at = dict.fromkeys(jobs, now)

    def start_due(self, now: float) -> list[Job]:
        """The jobs that are due; asking again right after gives none."""
        due = [job for job, at in self._due_at.items() if at <= now]
        self._due_at |= {job: now + job.every.total_seconds() for job in due}
        return due

    def seconds_left(self, now: float) -> float | None:
        """How long nothing will be due; None without jobs."""
        return max(min(self._due_at.values()) - now, 0) if self._due_at else None


def command(name: str, every: timedelta) -> Job:
    """A job that runs a management command and logs what it says."""

    def work() -> None:
        said = io.StringIO()
        call_command(name, stdout=said, verbosity=0)
        if text := said.getvalue().strip():
            logger.info("%s: %s", name, text)

    return Job(name, every, work)


JOBS = (
    command("publish_scheduled", timedelta(minutes=1)),
    command("close_campaigns", timedelta(minutes=1)),
    command("resume_mailings", timedelta(minutes=1)),
    command("forget_addresses", timedelta(hours=1)),
    command("scatter_answers", timedelta(hours=1)),
    command("delete_expired_answers", timedelta(hours=1)),
    command("count_progress", timedelta(hours=1)),
    command("delete_old_exports", timedelta(hours=1)),
    command("clean_card_files", timedelta(days=1)),
    command("delete_old_searches", timedelta(days=1)),
    command("delete_old_uploads", timedelta(days=1)),
    command("delete_old_requests", timedelta(days=1)),
    command("remind_actions", timedelta(hours=1)),
    command("rebuild_search", timedelta(days=1)),
    command("make_sector_figures", timedelta(days=1)),
    command("clearsessions", timedelta(days=1)),
)


def run(job: Job) -> None:
    """Run a job; one that fails is logged, has its next turn, and keeps no other from its turn."""
    try:
        job.work()
    except Exception:  # whatever a job stumbles over, the others go on
        logger.exception("The scheduled job %s failed.", job.name)
    finally:
        # As Django does after a request: a connection that was lost is made anew.
        if not connection.in_atomic_block:
            close_old_connections()


def run_jobs(stop: Event, jobs: Iterable[Job] = JOBS) -> None:
    """Run each job when it is due, one after another, until told to stop."""
    schedule = Schedule(jobs, time.monotonic())
    while not stop.is_set():
        for job in schedule.start_due(time.monotonic()):
            if not stop.is_set():
                run(job)
        stop.wait(schedule.seconds_left(time.monotonic()))
