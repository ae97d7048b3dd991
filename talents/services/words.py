"""What a person adds in their own words, and how they want to be reached."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from talents.models import MapMember
from talents.services.running import refuse_when_ended

Contact = MapMember.Contact


@transaction.atomic
def save_words(
    *,
    member: MapMember,
    example_talent: str = "",
    example: str = "",
    ask_me: str = "",
    contact_kind: str = Contact.TEXT,
    contact: str = "",
    contact_email: str = "",
) -> None:
    """Replace a person's own words; every one of them may stay empty.

    Only what the chosen way to be reached needs is kept: a text, or an e-mail address.
    Raises ValidationError for an example with a talent they didn't choose, for messages without an
    e-mail address, and when the map ended.
    """
    refuse_when_ended(member.talent_map)
    if example_talent and not member.choices.filter(talent=example_talent).exists():
        raise ValidationError({"example_talent": _("Choose one of your own talents.")})
    if example.strip() and not example_talent:
        raise ValidationError({"example_talent": _("Say which talent your example is about.")})
    if contact_kind not in Contact.values:
        raise ValidationError({"contact_kind": _("Choose how colleagues may reach you.")})
    by_mail = contact_kind == Contact.MAIL
    if by_mail and not contact_email.strip():
        raise ValidationError(
            {"contact_email": _("Fill in the e-mail address where messages may arrive.")}
        )
    member.example_talent = example_talent
    member.example = example.strip()
    member.ask_me = ask_me.strip()
    member.contact_kind = contact_kind
    member.contact = contact.strip() if contact_kind == Contact.TEXT else ""
    member.contact_email = contact_email.strip() if by_mail else ""
    member.save(
        update_fields=[
            "example_talent",
            "example",
            "ask_me",
            "contact_kind",
            "contact",
            "contact_email",
        ]
    )
