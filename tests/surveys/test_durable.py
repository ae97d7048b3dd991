"""What somebody was thanked for is stored, once, whatever happens to the server."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.urls import reverse

from surveys.domain.answers import pack
from surveys.models import (
    CampaignTeam,
    Response,
    SubmissionKey,
)
from tests.factories.surveys import forget_survey, open_survey
from tests.surveys.answering_server import (
    Client,
    Server,
    answers_of,
    everyone_sends,
    form_of,
    url_of,
)

PEOPLE, CLIENTS = 240, 4


@pytest.fixture
def db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Here the database without a transaction around the test: other processes look at it."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def team(db) -> Iterator[CampaignTeam]:
    """A team in an open survey that other processes see too; it's gone afterwards."""
    campaign = open_survey()
    try:
        yield campaign.teams.select_related("campaign__questionnaire_version").get()
    finally:
        forget_survey(campaign)


@pytest.fixture
def server(team) -> Iterator[Server]:
    """The site on the test database."""
    server = Server({"DATABASE_URL": url_of(connection.settings_dict)})
    server.start()
    yield server
    server.kill()


@pytest.fixture
def make_client(team, server):
    """A browser on the page of the team."""
    codes = team.campaign.questionnaire_version.parsed.codes
    path = reverse("surveys:answer", args=[team.code])
    return lambda: Client(server.port, path, lambda number: form_of(number, codes))


def expected(team: CampaignTeam, numbers: range) -> Counter[str]:
    definition = team.campaign.questionnaire_version.parsed
    codes = definition.codes
    return Counter(
        pack(definition, {code: int(value) for code, value in answers_of(n, codes).items()})
        for n in numbers
    )


def stored() -> Counter[str]:
    return Counter(Response.objects.values_list("answers", flat=True))


def test_a_killed_server_loses_nothing_that_was_thanked_for(team, server, make_client):
    """Killed twice while four people at a time send, each of whom tries again until thanked."""
    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(everyone_sends, make_client, range(PEOPLE), CLIENTS)
        for share in (0.2, 0.6):
            while Response.objects.count() < share * PEOPLE:
                assert not sending.done()
            server.kill()
            server.start()
        sending.result()
    assert stored() == expected(team, range(PEOPLE))


def test_the_same_form_five_times_at_once_is_stored_once(team, make_client):
    """A double tap, a retry, an impatient browser: the answers are there once, all are thanked."""
    ready = Event()

    def send(_time: int) -> bool:
        client = make_client()
        ready.wait()
        return client.send(7)

    with ThreadPoolExecutor(5) as pool:
        waiting = [pool.submit(send, time) for time in range(5)]
        ready.set()
        assert all(one.result() for one in waiting)
    assert stored() == expected(team, range(7, 8))
    assert SubmissionKey.objects.count() == 1
