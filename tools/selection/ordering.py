"""A long document is made by a worker: many may ask for it, one has it made."""

from content import artefacts, jobs
from content.making import restarted, waits_too_long
from content.models import Job
from content.pdf_response import paper_name
from tools.selection.making import KIND, html_name, make
from tools.tasks import make_paper

# Characters of HTML that take about a second to typeset; more is a worker's job.
MOST_AT_ONCE = 30_000


def is_ready(key: str) -> bool:
    """Whether the PDF is in the storage."""
    return artefacts.is_kept(paper_name(key))


def order(key: str, html: str, *, title: str, back: str, again: str) -> Job:
    """Have the PDF made. `back` is the list it is of, `again` the address that asks for it."""
    artefacts.keep(html_name(key), html.encode())
    payload = {"title": title, "back": back, "again": again}
    job, mine = jobs.ask(kind=KIND, key=key, payload=payload, total=1)
    if mine or (job.is_done and restarted(job, is_ready=is_ready(job.key))):
        make_paper.enqueue(job.key)
        job.refresh_from_db()
    return job


def look_after(job: Job) -> Job:
    """See whether it is done; whoever looks also gets work that stopped going again."""
    if restarted(job, is_ready=is_ready(job.key)):
        make_paper.enqueue(job.key)
    elif waits_too_long(job) and jobs.claim(job):
        make(job)
    job.refresh_from_db()
    return job
