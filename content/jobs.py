"""One worker per job: who may do the work, how far it is, and how it ended.

Every change is one conditional UPDATE, so it holds with many processes, on every database.
"""

import datetime
from typing import Any
from uuid import uuid4

from django.db.models import Q
from django.utils import timezone

from content.models import Job

# Without a sign of life for so long, a worker is taken to be dead.
STALE = datetime.timedelta(seconds=60)
# A failure stands for so long before the work is tried again.
RETRY = datetime.timedelta(seconds=30)
Status = Job.Status


class JobLostError(Exception):
    """The job was cancelled, or another worker took it over: stop working on it."""


def ask(*, kind: str, key: str, payload: dict[str, Any], total: int) -> tuple[Job, bool]:
    """The job with this key, and whether the caller is the one to have it done.

    A job that was cancelled, failed a while ago, or whose worker died, is asked for anew.
    """
    defaults = {"kind": kind, "payload": payload, "total": total, "heartbeat": timezone.now()}
    job, created = Job.objects.get_or_create(key=key, defaults=defaults)
    return job, created or again(job)


def again(job: Job, *, file_is_lost: bool = False) -> bool:
    """Put the job back in the queue where it stopped; True for the one caller who did."""
    now = timezone.now()
    stopped = (
        Q(status=Status.CANCELLED)
        | Q(status=Status.FAILED, heartbeat__lt=now - RETRY)
        | Q(status=Status.RUNNING, heartbeat__lt=now - STALE)
    )
    if file_is_lost:
        stopped |= Q(status=Status.DONE)
    queued = {"status": Status.QUEUED, "done": 0, "error": "", "artefact": "", "heartbeat": now}
    return _change(job, stopped, **queued)


def claim(job: Job) -> bool:
    """Take the job on; False when another worker has it already or did it."""
    now = timezone.now()
    free = Q(status=Status.QUEUED) | Q(status=Status.RUNNING, heartbeat__lt=now - STALE)
    token = uuid4().hex
    return _change(job, free, status=Status.RUNNING, claim=token, done=0, heartbeat=now)


def report(job: Job, done: int) -> None:
    """Say how many parts are done. Raises JobLostError when the work should stop."""
    if not _change(job, _mine(job), done=done, heartbeat=timezone.now()):
        raise JobLostError


def finish(job: Job, artefact: str) -> None:
    """The file is in the storage. Raises JobLostError when it's no longer this worker's job."""
    ready = {"status": Status.DONE, "artefact": artefact, "done": job.total}
    if not _change(job, _mine(job), **ready, heartbeat=timezone.now()):
        raise JobLostError


def fail(job: Job, error: str) -> None:
    """It can't be made; nothing happens when the job was lost meanwhile."""
    _change(job, _mine(job), status=Status.FAILED, error=error, heartbeat=timezone.now())


def cancel(job: Job) -> None:
    """Stop the work at its next report; what was typeset stays and is used the next time."""
    _change(job, Q(status__in=[Status.QUEUED, Status.RUNNING]), status=Status.CANCELLED)


def _mine(job: Job) -> Q:
    return Q(status=Status.RUNNING, claim=job.claim)


def _change(job: Job, condition: Q, **values: Any) -> bool:
    changed = bool(Job.objects.filter(condition, pk=job.pk).update(**values))
    if changed:
        for name, value in values.items():
            setattr(job, name, value)
    return changed
