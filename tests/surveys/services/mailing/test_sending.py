"""What becomes of each mail, with a real mail server in a process of its own."""

import socket
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from surveys.models import Delivery, Mailing
from surveys.services.closing import close_campaign
from surveys.services.mailing import transport
from surveys.services.mailing.claims import claim, forsaken
from surveys.services.mailing.outcomes import RETRY_AFTER
from surveys.services.mailing.sending import send_some
from tests.factories.mailing import start_run
from tests.factories.surveys import open_survey
from tests.surveys.services.mailing.sink import Sink

pytestmark = pytest.mark.django_db
Status = Delivery.Status


@pytest.fixture(scope="module")
def server() -> Iterator[Sink]:
    one = Sink()
    yield one
    one.close()


@pytest.fixture
def sink(server, settings) -> Sink:
    """The server, empty."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.mails.clear()
    return server


def deliveries(run: Mailing) -> dict[str, Delivery]:
    """The one delivery of each run here, by status."""
    return {one.status: one for one in run.deliveries.all()}


def refresh(run: Mailing) -> Mailing:
    return Mailing.objects.get(pk=run.pk)


def test_a_run_sends_everything_once_and_is_done(sink):
    run = start_run(open_survey(), "a@x.example", "b@x.example", "c@x.example")
    assert send_some(run.pk) is False
    sink.wait_for(3)
    assert {mail.address for mail in sink.mails} == {"a@x.example", "b@x.example", "c@x.example"}
    assert set(run.deliveries.values_list("status", flat=True)) == {Status.SENT}
    assert refresh(run).status == Mailing.Status.DONE
    assert send_some(run.pk) is False
    assert len(sink.mails) == 3


@pytest.mark.parametrize(
    ("address", "status", "reason"),
    [
        ("refuse@x.example", Status.BOUNCED, "550 5.1.1"),
        ("later@x.example", Status.DEFERRED, "451 4.3.2"),
        ("spam@x.example", Status.DEFERRED, "554 5.7.1"),
        ("vanish@x.example", Status.DEFERRED, "connection"),
        ("silent@x.example", Status.HANDED_OVER, ""),
    ],
)
def test_what_the_server_does_is_kept_and_stops_nobody_else(sink, address, status, reason):
    run = start_run(open_survey(), address, "a@x.example", "b@x.example")
    send_some(run.pk)
    sink.wait_for(2)
    assert {mail.address for mail in sink.mails} >= {"a@x.example", "b@x.example"}
    one = run.deliveries.exclude(status=Status.SENT).get()
    assert (one.status, one.reason) == (status, reason)
    assert (one.next_attempt is not None) == (status == Status.DEFERRED)
    waits = status == Status.DEFERRED
    assert refresh(run).status == (Mailing.Status.QUEUED if waits else Mailing.Status.DONE)


def test_a_mail_that_is_put_off_comes_again_and_is_given_up_in_the_end(sink):
    run = start_run(open_survey(), "later@x.example")
    for tried, minutes in enumerate(RETRY_AFTER, start=1):
        before = timezone.now()
        send_some(run.pk)
        one = run.deliveries.get()
        assert (one.status, one.attempts) == (Status.DEFERRED, tried)
        waits = (one.next_attempt - before).total_seconds() / 60
        assert minutes <= waits < minutes + 1
        Mailing.objects.update(heartbeat=before - timedelta(minutes=2))
        assert not forsaken().exists()
        run.deliveries.update(next_attempt=before)
        assert forsaken().get() == run
    send_some(run.pk)
    assert run.deliveries.get().status == Status.BOUNCED
    assert refresh(run).status == Mailing.Status.DONE


def test_what_was_handed_over_is_never_sent_again(sink):
    run = start_run(open_survey(), "a@x.example", "b@x.example")
    first = run.deliveries.first()
    run.deliveries.filter(pk=first.pk).update(status=Status.HANDED_OVER)
    send_some(run.pk)
    sink.wait_for(1)
    assert len(sink.mails) == 1
    assert run.deliveries.get(pk=first.pk).status == Status.HANDED_OVER
    assert refresh(run).status == Mailing.Status.DONE


def test_a_mail_that_another_worker_has_never_gets_its_last_dot(sink):
    """The server has all but the dot, and throws it away."""

    class Taken(Exception):
        pass

    def taken():
        raise Taken

    post = transport.SmtpTransport()
    letter = EmailMessage("s", "t\n.\n..", to=["a@x.example"], headers={"Message-ID": "<1@x>"})
    with pytest.raises(Taken):
        post.send(letter, taken)
    other = EmailMessage("s", "t", to=["b@x.example"], headers={"Message-ID": "<2@x>"})
    post.send(other, nullcontext)
    post.close()
    sink.wait_for(1)
    assert [mail.address for mail in sink.mails] == ["b@x.example"]


def test_without_a_mail_server_nothing_is_lost_and_the_clock_takes_it_up(settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = free.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    run = start_run(open_survey(), "a@x.example")
    assert send_some(run.pk) is False
    one = run.deliveries.get()
    assert (one.status, one.attempts) == (Status.WAITING, 0)
    stopped = refresh(run)
    assert (stopped.status, stopped.trouble) == (Mailing.Status.QUEUED, "ConnectionRefusedError")
    assert not forsaken().exists()
    Mailing.objects.update(heartbeat=timezone.now() - timedelta(seconds=61))
    assert forsaken().get() == run


def test_one_worker_has_a_run_until_it_gives_no_sign_of_life():
    run = start_run(open_survey(), "a@x.example")
    assert claim(run.pk) is not None
    assert claim(run.pk) is None
    assert not forsaken().exists()
    Mailing.objects.update(heartbeat=timezone.now() - timedelta(seconds=61))
    assert forsaken().get() == run
    assert claim(run.pk) is not None


def test_when_the_survey_ends_the_mails_stop(mailoutbox):
    campaign = open_survey(responses=(8,))
    run = start_run(campaign, "a@x.example")
    close_campaign(campaign=campaign)
    assert send_some(run.pk) is False
    assert not mailoutbox
    assert refresh(run).status == Mailing.Status.DONE
    assert not run.deliveries.exists()


def test_a_slice_ends_in_time_and_says_there_is_more(mailoutbox):
    run = start_run(open_survey(), "a@x.example", "b@x.example")
    assert send_some(run.pk, seconds=0) is True
    assert len(mailoutbox) == 1
    assert send_some(run.pk, seconds=0) is True
    assert send_some(run.pk, seconds=0) is False
    assert len(mailoutbox) == 2
