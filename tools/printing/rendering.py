"""Making the file of a job in steps: a visitor sees how far it is, and can stop it."""

from content import artefacts, jobs
from content.making import told
from content.models import Job
from tools.printing.deck_pdf import deck_pdf
from tools.printing.run import PrintRun

KIND = "cards"


def artefact_name(key: str) -> str:
    """The place in the storage of the PDF with this content hash."""
    return f"cards/decks/{key}.pdf"


def render(job: Job, *, processes: int = 1) -> None:
    """Typeset what is new, compose the PDF, and keep it; the job must be claimed.

    Stops quietly when the job was cancelled or taken over. Faces typeset so far stay.
    """
    run = PrintRun.from_payload(job.payload)

    def progress(done: int, total: int) -> None:
        jobs.report(job, run.count * done // total)

    with told(job):
        pdf = deck_pdf(run.deck, run.printing, processes=processes, progress=progress)
        artefacts.keep(artefact_name(job.key), pdf)
        jobs.finish(job, artefact_name(job.key))
