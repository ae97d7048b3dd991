"""What a shared tablet sends once the network is back."""

import datetime
import logging
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from urllib.parse import urlencode

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from django.urls import reverse
from django.utils import timezone

from content.limits import Alarm
from surveys.models import Campaign, OpenAnswer, Response
from surveys.services.closing import close_campaign
from surveys.services.invitations import new_codes
from surveys.services.locked_answers import SUITE, lock_info
from surveys.views import tablet
from tests.factories.surveys import open_survey

pytestmark = pytest.mark.django_db
MOST = 20


@pytest.fixture(autouse=True)
def _fresh_alarm(monkeypatch):
    monkeypatch.setattr(tablet, "_alarm", Alarm(every=3600))


@pytest.fixture
def address(team):
    return reverse("surveys:kiosk-later", args=[team.code])


def locked(team, **form):
    """One person's form as the tablet locks it."""
    point = urlsafe_b64decode(team.campaign.key.public + "=")
    public = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
    sealed = SUITE.encrypt(urlencode(form).encode(), public, info=lock_info(team.code))
    return urlsafe_b64encode(sealed).decode().rstrip("=")


def forms(team, number):
    return [
        locked(team, key=f"{person:032}", taal="fr", KEN1=person % 5 + 1, rest="0" * 500)
        for person in range(number)
    ]


def test_fifty_people_without_network_become_fifty_responses(client, team, address):
    sent = forms(team, 50)
    for again in (False, True):
        for start in range(0, 50, MOST):
            batch = sent[start : start + MOST]
            answer = client.post(address, {"sealed": batch})
            assert answer.json() == {"stored": len(batch), "refused": 0}, again
            assert not answer.cookies
            assert answer["Cache-Control"] == "no-store"
    place = team.campaign.questionnaire_version.parsed.codes.index("KEN1")
    given = Counter(one.answers[place] for one in Response.objects.filter(campaign_team=team))
    assert given == dict.fromkeys("12345", 10)


def test_what_somebody_wrote_and_said_of_themselves_comes_along(client, team, address):
    text = "Meer tijd & plezier = é🙂"
    form = {"key": "k" * 32, "KEN1": "4", "open_answer": text, "background-FUN": "B"}
    client.post(address, {"sealed": [locked(team, **form)]})
    assert OpenAnswer.objects.get().text == text
    assert Response.objects.get().background == "B "


def test_one_that_cannot_be_read_hurts_no_other(client, team, address, caplog):
    elsewhere = open_survey().teams.get()
    batch = [
        "onzin",
        locked(elsewhere, key="a" * 32, KEN1=4),
        locked(team, key="b" * 32, KEN1=9),
        locked(team, KEN1=4),
        locked(team, key="d" * 32, **{f"f{number}": "" for number in range(3001)}),
        locked(team, key="c" * 32, KEN1=4),
    ]
    with caplog.at_level(logging.ERROR):
        answer = client.post(address, {"sealed": batch})
        # Who keeps sending nonsense doesn't fill anybody's mailbox.
        client.post(address, {"sealed": ["onzin"]})
    assert answer.json() == {"stored": 1, "refused": 5}
    assert Response.objects.count() == 1
    [told] = [record.getMessage() for record in caplog.records]
    assert told == "5 forms that a shared tablet sent later were refused."


def ended(*, minutes):
    Campaign.objects.update(closes_at=timezone.now() - datetime.timedelta(minutes=minutes))


def test_a_tablet_that_was_there_in_time_sends_in_the_grace_hour(client, team, address):
    page = client.get(reverse("surveys:kiosk", args=[team.code]))
    assert team.campaign.key.public in page.content.decode()
    mine = {"key": page.context["form"]["key"].value(), "ticket": page.context["ticket"]}
    sent = {"sealed": forms(team, 3)}
    ended(minutes=5)
    assert client.post(address, sent).status_code == 410
    assert client.post(address, sent | mine | {"ticket": "x"}).status_code == 410
    assert not Response.objects.exists()
    assert client.post(address, sent | mine).json() == {"stored": 3, "refused": 0}
    ended(minutes=61)
    assert client.post(address, sent | mine).status_code == 410
    assert Response.objects.count() == 3


def test_after_closing_nothing_comes_in_or_can_be_read(client, team, address):
    sent = {"sealed": forms(team, 2)}
    close_campaign(campaign=team.campaign)
    answer = client.post(address, sent)
    assert (answer.status_code, answer.json()) == (410, {"closed": True})
    assert not Response.objects.exists()


def test_a_personal_code_is_for_no_tablet(client, team):
    [code] = new_codes(campaign_team=team, count=1)
    for name in ("kiosk", "kiosk-thanks", "kiosk-worker"):
        assert client.get(reverse(f"surveys:{name}", args=[code])).status_code == 404
    assert client.post(reverse("surveys:kiosk-later", args=[code])).status_code == 404


@pytest.mark.parametrize("batch", (["a"] * (MOST + 1), ["a" * 80_001]))
def test_too_much_at_once_is_refused_whole(client, address, batch):
    answer = client.post(address, {"sealed": batch})
    assert answer.status_code == 400
    assert "At most 20" in answer.json()["error"]


def test_the_worker_keeps_the_page_of_this_team_only(client, team):
    answer = client.get(reverse("surveys:kiosk-worker", args=[team.code]))
    assert answer["Service-Worker-Allowed"] == reverse("surveys:kiosk", args=[team.code])
    assert 'self.purpose = "kiosk"' in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize("number", (1, 3))
def test_queries_grow_with_the_forms_only(client, team, address, number, django_assert_num_queries):
    batch = forms(team, number)
    # The team, its key; of each: savepoint, status, key, response, release of it.
    with django_assert_num_queries(2 + 5 * number):
        client.post(address, {"sealed": batch})
