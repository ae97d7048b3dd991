"""Work for the background worker."""

from django.db.models import QuerySet
from django_tasks import task

from surveys.models import Mailing
from surveys.services.mailing.claims import forsaken
from surveys.services.mailing.sending import send_some


@task()
def send_mails(pk: int) -> None:
    """Send mails of this run for a while; then other tasks get a turn."""
    if send_some(pk):
        send_mails.enqueue(pk)


def take_up(mailings: QuerySet[Mailing] | None = None) -> int:
    """Put runs whose worker died, or with mails that are due again, back in the queue."""
    runs = forsaken() if mailings is None else forsaken() & mailings
    pks = list(runs.values_list("pk", flat=True))
    for pk in pks:
        send_mails.enqueue(pk)
    return len(pks)
