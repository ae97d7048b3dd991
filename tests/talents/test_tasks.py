"""Messages that leave by mail: once, with no address in sight, and again later when it fails."""

import logging
import socket

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks.backends.dummy import DummyBackend

from talents.models import MapMember, Note
from talents.services.mailing import send_note
from talents.tasks import RETRY_AFTER, mail_note
from tests.factories.talents import MapMemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    """A question of Imran to Nele, who wants mail."""
    nele = MapMemberFactory(
        first_name="Nele",
        shown=True,
        contact_kind=MapMember.Contact.MAIL,
        contact_email="nele@example.org",
    )
    imran = MapMemberFactory(
        first_name="Imran",
        shown=True,
        talent_map=nele.talent_map,
        contact_kind=MapMember.Contact.MAIL,
        contact_email="imran@example.org",
    )
    return Note.objects.create(sender=imran, receiver=nele, text="Kom je & help je? <3")


@pytest.fixture
def queue(settings):
    """A queue where tasks only wait."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    backend = mail_note.get_backend()
    assert isinstance(backend, DummyBackend)
    return backend


@pytest.fixture
def broken_mail(settings):
    """A mail server that nobody runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


def test_the_message_leaves_once_and_nothing_stays(note):
    mail_note.enqueue(note.pk)
    mail_note.enqueue(note.pk)
    [message] = mail.outbox
    assert message.to == ["nele@example.org"]
    assert not message.reply_to
    assert "Imran" in message.body
    assert note.sender.talent_map.team.name in message.body
    assert "Kom je & help je? <3" in message.body
    assert "imran@example.org" not in message.message().as_string()
    assert "Imran" not in message.subject
    assert not Note.objects.exists()


def test_who_left_the_map_in_the_meantime_is_not_named(note):
    MapMember.objects.filter(first_name="Imran").update(consented=False)
    mail_note.enqueue(note.pk)
    assert "Imran" not in mail.outbox[0].body


@pytest.mark.parametrize("change", [{"contact_kind": "note"}, {"consented": False}])
def test_who_no_longer_wants_mail_gets_none(note, change):
    MapMember.objects.filter(pk=note.receiver_id).update(**change)
    assert send_note(note.pk)
    assert not mail.outbox
    assert Note.objects.get() == note


def test_a_message_that_could_not_leave_is_kept_and_tried_again(note, queue, broken_mail, caplog):
    before = timezone.now()
    with caplog.at_level(logging.WARNING):
        mail_note.call(note.pk)
    assert Note.objects.get() == note
    [waiting] = queue.results
    assert waiting.args == [note.pk, 1]
    assert 290 < (waiting.task.run_after - before).total_seconds() < 310
    assert "ConnectionRefusedError" in caplog.text
    assert "nele" not in caplog.text


def test_after_the_last_try_the_message_stays_on_the_own_page(note, queue, broken_mail):
    mail_note.call(note.pk, len(RETRY_AFTER))
    assert not queue.results
    assert Note.objects.get() == note
