"""Work for the background worker."""

from django_tasks import task

from content import jobs
from content.models import Job
from organisations.services.exporting import make_export


@task()
def export_organisation(key: str) -> None:
    """Make the file of this job, unless somebody else does or did."""
    job = Job.objects.filter(key=key).first()
    if job and jobs.claim(job):
        make_export(job)
