"""From a run to its file: kept before, made at once when that's quick, else made by a worker."""

from content import artefacts, jobs
from content.making import restarted, waits_too_long
from content.models import Job
from tools.printing.deck_pdf import deck_faces
from tools.printing.rendering import KIND, artefact_name, render
from tools.printing.run import PrintRun
from tools.printing.typesetting import new_faces
from tools.tasks import render_cards

# About half a second of typesetting; more than that is a worker's job.
MOST_AT_ONCE = 24


def is_ready(key: str) -> bool:
    """Whether the file is in the storage."""
    return artefacts.is_kept(artefact_name(key))


def order(run: PrintRun, *, back: str = "/", subject: str = "") -> Job:
    """Have the file made. Many may ask at the same time: one has it made, the others look on.

    `back` is where they chose, `subject` what a download of the file counts for.
    """
    payload = run.as_payload() | {"back": back, "subject": subject}
    job, mine = jobs.ask(kind=KIND, key=run.key, payload=payload, total=run.count)
    if mine or (job.is_done and restarted(job, is_ready=is_ready(job.key))):
        _start(job, run)
        job.refresh_from_db()
    return job


def look_after(job: Job) -> Job:
    """See how far the job is; whoever looks also gets work that stopped going again."""
    if restarted(job, is_ready=is_ready(job.key)):
        _start(job, PrintRun.from_payload(job.payload))
    elif waits_too_long(job):
        _make(job)
    job.refresh_from_db()
    return job


def _start(job: Job, run: PrintRun) -> None:
    if new_faces(deck_faces(run.deck, run.printing)) <= MOST_AT_ONCE:
        _make(job)
    else:
        render_cards.enqueue(job.key)


def _make(job: Job) -> None:
    if jobs.claim(job):
        render(job)
