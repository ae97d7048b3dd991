"""Work for the background worker."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from content import jobs
from content.models import Job, SiteSettings
from organisations.models import OrganisationRequest
from organisations.services.exporting import make_export
from organisations.services.mailing import send

RETRY_AFTER = (5, 30, 120, 480)  # minutes until the next try


@task()
def mail_request_received(pk: int, tried: int = 0) -> None:
    """Thank whoever asked for an account; when that fails, try again later a few times.

    The site's own contact address hears that there is something to handle.
    """
    request = OrganisationRequest.objects.filter(pk=pk).first()
    if request is None:
        return
    if not tried:
        _tell_staff()
    sent = send(template="received", to=request.contact_email, context={"request": request})
    later = mail_request_received.get_backend().supports_defer
    if not sent and later and tried < len(RETRY_AFTER):
        moment = timezone.now() + timedelta(minutes=RETRY_AFTER[tried])
        mail_request_received.using(run_after=moment).enqueue(pk, tried + 1)


def _tell_staff() -> None:
    """Say that a request waits, without what stands in it."""
    address = SiteSettings.for_default_site().contact_email
    if address:
        path = reverse("organisations_organisationrequest_modeladmin_index")
        send(template="waiting", to=address, context={"url": f"{settings.SITE_URL}{path}"})


@task()
def export_organisation(key: str) -> None:
    """Make the file of this job, unless somebody else does or did."""
    job = Job.objects.filter(key=key).first()
    if job and jobs.claim(job):
        make_export(job)
