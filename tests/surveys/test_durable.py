"""What somebody was thanked for is stored, once, whatever happens to the server."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from surveys.models import CampaignTeam, Response, SubmissionKey
from surveys.services.invitations import new_codes
from tests.factories.surveys import forget_survey, open_survey
from tests.surveys.answering_server import Client, Respondents, Server, everyone_sends, url_of

PEOPLE, CLIENTS = 240, 4


@pytest.fixture
def team(django_db_setup, django_db_blocker) -> Iterator[CampaignTeam]:
    """A team in an open survey that other processes see too; it's gone afterwards."""
    with django_db_blocker.unblock():
        campaign = open_survey()
        try:
            yield campaign.teams.select_related("campaign__questionnaire_version").get()
        finally:
            forget_survey(campaign)


@pytest.fixture
def people(team) -> Respondents:
    """Who answers in that team."""
    return Respondents(team)


@pytest.fixture
def server(team) -> Iterator[Server]:
    """The site on the test database."""
    server = Server({"DATABASE_URL": url_of(connection.settings_dict)})
    server.start()
    yield server
    server.kill()


def test_a_killed_server_loses_nothing_that_was_thanked_for(people, server):
    """Killed twice while four people at a time send, each of whom tries again until thanked."""
    with ThreadPoolExecutor(1) as pool:
        client = partial(people.client, server)
        sending = pool.submit(everyone_sends, client, range(PEOPLE), CLIENTS)
        for share in (0.2, 0.6):
            while Response.objects.count() < share * PEOPLE:
                assert not sending.done()
            server.kill()
            server.start()
        sending.result()
    assert people.lost_and_double(range(PEOPLE)) == (0, 0)


def at_once(client: Client, numbers: Iterable[int]) -> list[bool]:
    """Everyone sends at the same moment; who was thanked."""
    numbers = list(numbers)
    ready = Barrier(len(numbers))

    def send(number: int) -> bool:
        own = replace(client)
        ready.wait()
        return own.send(number)

    with ThreadPoolExecutor(len(numbers)) as pool:
        return list(pool.map(send, numbers))


def test_the_same_form_five_times_at_once_is_stored_once(people, server):
    """A double tap, a retry, an impatient browser: the answers are there once, all are thanked."""
    assert at_once(people.client(server), [7] * 5) == [True] * 5
    assert people.lost_and_double(range(7, 8)) == (0, 0)
    assert SubmissionKey.objects.count() == 1


def test_of_five_forms_at_once_with_one_personal_code_one_is_stored(team, server):
    [code] = new_codes(campaign_team=team, count=1)
    thanked = at_once(Respondents(team, code).client(server), range(5))
    assert thanked.count(True) == Response.objects.count() == 1
