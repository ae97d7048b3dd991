"""What colleagues wrote to a person."""

from django.db.models import Exists, OuterRef, QuerySet

from talents.models import MapMember, Note
from talents.queries.colleagues import writable_by
from talents.queries.names import name_if_shown


def notes_for(member: MapMember) -> QuerySet[Note]:
    """A person's messages, oldest first, for that person only.

    Each has `sender_name` (empty for who isn't on a map any more), and `answerable`: whether the
    person may write back.
    """
    back = writable_by(member).filter(pk=OuterRef("sender"))
    return with_names().filter(receiver=member).annotate(answerable=Exists(back))


def with_names() -> QuerySet[Note]:
    """Messages with `sender_name` and the team of the sender."""
    named = Note.objects.annotate(sender_name=name_if_shown("sender"))
    return named.select_related("sender__talent_map__team")
