"""Writing to a colleague, behind the secret in a person's link."""

import pytest
from django.core import mail
from django.urls import reverse

from talents.models import MapMember, Note
from tests.factories.talents import MapMemberFactory

pytestmark = pytest.mark.django_db

Contact = MapMember.Contact
TEXT = "Kom je morgen kijken naar ons rooster?"


@pytest.fixture
def imran():
    """Someone on the map; the secret is `imran`."""
    return MapMemberFactory(first_name="Imran", secret="imran", shown=True)


@pytest.fixture
def sanne(imran):
    """A colleague on the same map who likes notes; the secret is `sanne`."""
    return MapMemberFactory(
        first_name="Sanne",
        secret="sanne",
        shown=True,
        talent_map=imran.talent_map,
        contact_kind=Contact.NOTE,
    )


def url(name, secret, *args):
    return reverse(f"talents:{name}", args=[secret, *args])


def read(client, *args):
    response = client.get(url(*args))
    assert response.status_code == 200
    return response.content.decode()


def test_a_note_is_read_and_deleted_on_the_own_page(client, imran, sanne):
    assert url("note-new", "imran", sanne.pk) in read(client, "member-map", "imran")
    assert "Alleen Sanne leest dit" in read(client, "note-new", "imran", sanne.pk)
    response = client.post(url("note-new", "imran", sanne.pk), {"text": TEXT})
    assert response.url == url("note-sent", "imran", sanne.pk)
    assert "onderweg" in read(client, "note-sent", "imran", sanne.pk)
    assert not mail.outbox
    own_page = read(client, "member", "sanne")
    assert TEXT in own_page
    assert "1 bericht" in own_page
    assert TEXT not in read(client, "member", "imran")
    client.post(url("note-delete", "sanne", Note.objects.get().pk))
    assert TEXT not in read(client, "member", "sanne")


def test_whoever_wants_mail_gets_mail_and_no_address_shows(client, imran, sanne):
    MapMember.objects.filter(pk=sanne.pk).update(
        contact_kind=Contact.MAIL, contact_email="sanne@example.org"
    )
    form = read(client, "note-new", "imran", sanne.pk)
    client.post(url("note-new", "imran", sanne.pk), {"text": TEXT})
    assert [message.to for message in mail.outbox] == [["sanne@example.org"]]
    assert not Note.objects.exists()
    pages = [
        form,
        read(client, "note-sent", "imran", sanne.pk),
        read(client, "member-map", "imran"),
    ]
    assert "sanne@example.org" not in "".join(pages)


def test_a_note_can_be_answered(client, imran, sanne):
    MapMember.objects.filter(pk=imran.pk).update(contact_kind=Contact.NOTE)
    client.post(url("note-new", "imran", sanne.pk), {"text": TEXT})
    assert url("note-new", "sanne", imran.pk) in read(client, "member", "sanne")


def test_an_empty_or_too_long_note_is_explained(client, imran, sanne):
    for text in ("", "x" * 501):
        response = client.post(url("note-new", "imran", sanne.pk), {"text": text})
        assert response.status_code == 422
    assert not Note.objects.exists()


def test_who_does_not_want_messages_is_not_found(client, imran):
    text_only = MapMemberFactory(shown=True, talent_map=imran.talent_map)
    hidden = MapMemberFactory(talent_map=imran.talent_map, contact_kind=Contact.NOTE)
    stranger = MapMemberFactory(
        shown=True, shared_with_organisation=True, contact_kind=Contact.NOTE
    )
    for someone in (imran, text_only, hidden, stranger):
        for name in ("note-new", "note-sent"):
            assert client.get(url(name, "imran", someone.pk)).status_code == 404
        response = client.post(url("note-new", "imran", someone.pk), {"text": TEXT})
        assert response.status_code == 404
    assert not Note.objects.exists()


def test_only_the_receiver_deletes(client, imran, sanne):
    note = Note.objects.create(sender=imran, receiver=sanne, text=TEXT)
    assert client.post(url("note-delete", "imran", note.pk)).status_code == 404
    assert client.get(url("note-delete", "sanne", note.pk)).status_code == 405
    assert Note.objects.get() == note


def test_whoever_coordinates_reads_no_notes(coordinator_client, coordinator):
    sanne = MapMemberFactory(
        shown=True,
        contact_kind=Contact.NOTE,
        talent_map__team__organisation=coordinator.organisation,
    )
    imran = MapMemberFactory(shown=True, talent_map=sanne.talent_map)
    Note.objects.create(sender=imran, receiver=sanne, text=TEXT)
    address = reverse("talents:map", args=[coordinator.organisation.slug, sanne.talent_map_id])
    html = coordinator_client.get(address).content.decode()
    assert TEXT not in html
    assert "/vraag/" not in html


@pytest.mark.parametrize("notes", [1, 3])
def test_query_count_of_the_own_page_is_constant(
    client, imran, sanne, notes, django_assert_num_queries
):
    for _number in range(notes):
        Note.objects.create(sender=imran, receiver=sanne, text=TEXT)
    client.get(url("member", "sanne"))
    with django_assert_num_queries(5):
        client.get(url("member", "sanne"))
