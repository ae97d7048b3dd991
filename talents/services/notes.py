"""Messages between colleagues, only to those who want them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from talents.models import MapMember, Note
from talents.queries.colleagues import writable_by
from talents.services.limits import may_still
from talents.services.running import refuse_when_ended

MOST_A_DAY = 5


@transaction.atomic
def leave_note(*, sender: MapMember, receiver: MapMember, text: str) -> Note:
    """Leave a message on a colleague's own page; whoever wants mail gets it sent from there.

    Raises ValidationError without a text, for someone who doesn't want messages or whom the sender
    doesn't see, after five messages in a day, and when the sender's map ended.
    """
    refuse_when_ended(sender.talent_map)
    if not text.strip():
        raise ValidationError({"text": _("Write down what you want to ask.")})
    if not writable_by(sender).filter(pk=receiver.pk).exists():
        raise ValidationError(_("You can't send this colleague a message any more."))
    if not may_still("messages", str(sender.pk), most=MOST_A_DAY):
        raise ValidationError(
            _("You sent five messages in a day. Try again tomorrow, or drop by your colleague.")
        )
    return Note.objects.create(sender=sender, receiver=receiver, text=text.strip())


@transaction.atomic
def delete_note(*, note: Note) -> None:
    """Delete a message for good."""
    note.delete()
