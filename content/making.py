"""Doing the work of a job, whatever file it makes: how it ends, and work that stopped."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from content import jobs
from content.models import Job
from pdf.errors import PdfError

# After so long without a worker, the visitor who waits has it done by the web server.
PATIENCE = datetime.timedelta(seconds=15)


@contextmanager
def told(job: Job) -> Iterator[None]:
    """Around the work on a claimed job: its visitors hear when it fails.

    Ends quietly when the job was cancelled or taken over; passes on what nobody foresaw.
    """
    try:
        yield
    except jobs.JobLostError:
        return
    except PdfError as error:
        jobs.fail(job, str(error))
    except Exception as error:
        # Whatever it is, the visitors who wait hear of it; the log gets the details.
        jobs.fail(job, type(error).__name__)
        raise


def restarted(job: Job, *, is_ready: bool) -> bool:
    """Put work that stopped, or whose file is lost, back in the queue; True for who did."""
    return jobs.again(job, file_is_lost=job.is_done and not is_ready)


def waits_too_long(job: Job) -> bool:
    """Whether no worker came for it in time."""
    return job.status == Job.Status.QUEUED and job.heartbeat < timezone.now() - PATIENCE
