"""Making a long document as a job: the HTML waits in the storage until a worker typesets it."""

from content import artefacts, jobs
from content.making import told
from content.models import Job
from content.paper import paper_pdf
from content.pdf_response import paper_name

KIND = "paper"


def html_name(key: str) -> str:
    """The place in the storage of the HTML that becomes the PDF with this key."""
    return f"paper/{key}.html"


def make(job: Job) -> None:
    """Typeset the PDF and keep it; the job must be claimed. Stops quietly when taken over."""
    with told(job):
        html = artefacts.read(html_name(job.key)).decode()
        artefacts.keep(paper_name(job.key), paper_pdf(html, title=job.payload["title"]))
        jobs.finish(job, paper_name(job.key))
