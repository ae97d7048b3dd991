"""Messages between colleagues that go on by mail."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from talents.models import MapMember, Note
from talents.queries.notes import with_names

logger = logging.getLogger(__name__)


def send_note(pk: int) -> bool:
    """Mail a message to whoever wants mail, and delete it; False when it couldn't leave yet.

    A message that is gone, or whose receiver no longer wants mail, stays as it is: that is True.
    No address shows: the sender doesn't see the receiver's, and the mail comes from the site.
    """
    try:
        return _send(pk)
    except OSError as error:  # also what a mail server refuses
        # Only its kind: the text of such an error names the address.
        logger.warning("A message couldn't be sent: %s", type(error).__name__)
        return False


@transaction.atomic
def _send(pk: int) -> bool:
    wanted = {"receiver__contact_kind": MapMember.Contact.MAIL, "receiver__consented": True}
    note = with_names().select_related("receiver__talent_map").filter(pk=pk, **wanted).first()
    # Deleted first, and undone when sending fails: of two workers only one goes on to send.
    if note is None or not Note.objects.filter(pk=pk).delete()[0]:
        return True
    _message(note).send()
    return True


def _message(note: Note) -> EmailMessage:
    context = {"note": note, "receiver": note.receiver}
    with translation.override(settings.LANGUAGE_CODE):
        return EmailMessage(
            subject=render_to_string("talents/email/note_subject.txt", context).strip(),
            body=render_to_string("talents/email/note_message.txt", context).strip() + "\n",
            to=[note.receiver.contact_email],
            headers={"Auto-Submitted": "auto-generated"},
        )
