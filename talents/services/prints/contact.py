"""How to reach someone, on paper."""

from django.utils.translation import gettext as _

from talents.domain.map import Person


def contact_words(person: Person) -> str:
    """Their own choice in words; "" for who left it open. Never an e-mail address of the site."""
    match person.contact_kind:
        case "note":
            return _("leave me a note, from your own page")
        case "mail":
            return _("send me a message, from your own page")
        case _:
            return person.contact
