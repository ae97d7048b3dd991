"""Work for the background worker."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from talents.services.mailing import send_note

# Minutes until the next try; after the last one the message stays on the receiver's own page.
RETRY_AFTER = (5, 30, 120, 480)


@task()
def mail_note(pk: int, tried: int = 0) -> None:
    """Mail the message with this id; when that fails, try again later a few times."""
    later = mail_note.get_backend().supports_defer
    if not send_note(pk) and later and tried < len(RETRY_AFTER):
        moment = timezone.now() + timedelta(minutes=RETRY_AFTER[tried])
        mail_note.using(run_after=moment).enqueue(pk, tried + 1)
