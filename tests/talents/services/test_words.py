"""How someone wants to be reached: no more is kept than that takes."""

import pytest
from django.core.exceptions import ValidationError

from talents.queries.maps import preview
from talents.services.words import save_words
from tests.factories.talents import MapMemberFactory

pytestmark = pytest.mark.django_db

EVERYTHING = {"contact": "op dinsdag in de keuken", "contact_email": "nele@voorbeeld.example"}


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("text", ("op dinsdag in de keuken", "")),
        ("note", ("", "")),
        ("mail", ("", "nele@voorbeeld.example")),
    ],
)
def test_only_what_the_choice_needs_is_kept(kind, kept):
    member = MapMemberFactory()
    save_words(member=member, contact_kind=kind, **EVERYTHING)
    member.refresh_from_db()
    assert (member.contact, member.contact_email) == kept


def test_changing_ones_mind_takes_the_address_away():
    member = MapMemberFactory(contact_kind="mail", contact_email="nele@voorbeeld.example")
    save_words(member=member, contact_kind="note")
    member.refresh_from_db()
    assert member.contact_email == ""


def test_messages_need_an_address():
    with pytest.raises(ValidationError) as refused:
        save_words(member=MapMemberFactory(), contact_kind="mail", contact_email=" ")
    assert "contact_email" in refused.value.message_dict


def test_an_unknown_way_is_refused():
    with pytest.raises(ValidationError):
        save_words(member=MapMemberFactory(), contact_kind="duif")


def test_others_never_get_the_address():
    member = MapMemberFactory(contact_kind="mail", contact_email="nele@voorbeeld.example")
    (person,) = preview(member).people
    assert person.contact_kind == "mail"
    assert "nele@voorbeeld.example" not in repr(person)
