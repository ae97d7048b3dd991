"""Work for the background worker."""

from django_tasks import task

from content import jobs
from content.models import Job
from tools.printing.rendering import render
from tools.selection.making import make


@task()
def render_cards(key: str) -> None:
    """Make the PDF of this job, unless somebody else does or did."""
    job = Job.objects.filter(key=key).first()
    if job and jobs.claim(job):
        render(job, processes=2)


@task()
def make_paper(key: str) -> None:
    """Make the document of this job, unless somebody else does or did."""
    job = Job.objects.filter(key=key).first()
    if job and jobs.claim(job):
        make(job)
