"""A worker that is killed halfway, twice, on a real database with a real mail server."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from surveys.models import Delivery, Mailing
from tests.factories.mailing import store_run
from tests.factories.surveys import forget_survey, open_survey
from tests.surveys.services.mailing.sink import Sink
from tests.surveys.services.mailing.worker import start_worker

ADDRESSES = [f"persoon{number}@voorbeeld.example" for number in range(240)]
Status = Delivery.Status


@pytest.fixture
def sink() -> Iterator[Sink]:
    server = Sink()
    yield server
    server.close()


@pytest.fixture
def run(django_db_setup, django_db_blocker) -> Iterator[Mailing]:
    """A run that other processes see too; it's gone afterwards."""
    with django_db_blocker.unblock():
        campaign = open_survey()
        try:
            yield store_run(campaign, *ADDRESSES)
        finally:
            forget_survey(campaign)


def a_minute_passes(run: Mailing) -> None:
    """Without a sign of life for so long, the dead worker's run is free."""
    Mailing.objects.filter(pk=run.pk).update(heartbeat=timezone.now() - timedelta(seconds=61))


def test_each_address_gets_exactly_one_mail(run, sink):
    worker = {"database": connection.settings_dict, "port": sink.port, "mailing": run.pk}
    dice = random.Random()
    for until in (dice.randint(1, 90), dice.randint(100, 200)):
        process = start_worker(**worker)
        try:
            sink.wait_for(until)
        finally:
            process.kill()
            process.wait()
        assert Mailing.objects.get(pk=run.pk).status == Mailing.Status.RUNNING
        a_minute_passes(run)
    assert start_worker(**worker).wait(60) == 0
    sink.close()
    times = Counter(mail.address for mail in sink.mails)
    assert set(times) == set(ADDRESSES)
    assert set(times.values()) == {1}
    assert len({mail.message_id for mail in sink.mails}) == len(ADDRESSES)
    states = Counter(run.deliveries.values_list("status", flat=True))
    # Of each killed worker at most one mail was waiting for its answer.
    assert states[Status.HANDED_OVER] <= 2
    assert states[Status.SENT] + states[Status.HANDED_OVER] == len(ADDRESSES)
    assert Mailing.objects.get(pk=run.pk).status == Mailing.Status.DONE
