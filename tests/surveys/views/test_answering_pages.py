"""The pages around the questions: welcome, closed, too early, a wrong code."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from surveys.models import Campaign, Response
from surveys.services.closing import close_campaign
from tests.factories.surveys import CampaignFactory
from tests.surveys.views.forms import KEY, filled

pytestmark = pytest.mark.django_db


def test_closed_is_said_kindly_and_takes_nothing(client, address, team):
    close_campaign(campaign=team.campaign)
    for response in (client.get(address), client.post(address, filled(team))):
        assert response.status_code == 410
        assert team.campaign.contact_email in response.content.decode()
    assert not Response.objects.exists()


def test_after_the_last_day_nothing_is_taken(client, address, team):
    yesterday = timezone.now() - datetime.timedelta(days=1)
    Campaign.objects.update(closes_at=yesterday)
    assert client.post(address, filled(team)).status_code == 410
    assert not Response.objects.exists()


def test_an_opening_that_was_planned_is_told(client, address, team):
    Campaign.objects.update(opens_at=timezone.now() + datetime.timedelta(days=2))
    response = client.get(address)
    assert response.status_code == 200
    assert "Je kan invullen vanaf" in response.content.decode()
    assert client.post(address, filled(team)).status_code == 200
    assert not Response.objects.exists()


def test_in_preparation_nothing_is_taken(client):
    campaign = CampaignFactory()
    team = campaign.teams.create(
        team=campaign.organisation.teams.create(name="A", headcount=9), name="A", headcount=9
    )
    address = reverse("surveys:answer", args=[team.code])
    assert "KEN1" not in client.get(address).content.decode()
    client.post(address, filled(team))
    assert not Response.objects.exists()


def test_an_unknown_code_does_not_exist(client):
    assert client.get(reverse("surveys:answer", args=["bestaatniet"])).status_code == 404
    assert client.get(reverse("surveys:thanks", args=["bestaatniet"])).status_code == 404


@pytest.mark.parametrize("variant", ("nl", "plain", "en"))
def test_the_welcome_is_short(client, address, team, variant):
    """What, why, how long and who sees what: at most 120 words before one can start."""
    html = client.get(address, {"taal": variant}).content.decode()
    shown = re.search(r"<header class=\"survey__head.*?</header>", html, re.DOTALL)[0]
    shown += re.search(r"<div class=\"flow\" data-words>.*?</div>", html, re.DOTALL)[0]
    words = strip_tags(shown).split()
    assert 40 < len(words) <= 120
    assert team.campaign.organisation.name in strip_tags(shown)


@pytest.mark.parametrize("asked, words", (("nl", "Typ je code"), ("en", "Type your code")))
def test_a_code_is_asked_in_the_languages_of_the_site(client, asked, words):
    for address in (reverse("surveys:enter"), reverse("surveys:answer", args=["bestaatniet"])):
        html = client.get(address, {"taal": asked}).content.decode()
        assert 'href="?taal=en"' in html
        assert words in html or ("know this code" if asked == "en" else "kennen deze code") in html
    sent = client.get(reverse("surveys:enter"), {"code": "ABC D", "taal": asked})
    assert sent.url.endswith("/b/abcd/?taal=en" if asked == "en" else "/b/abcd/")


def test_what_cannot_be_answered_is_told_in_every_language_of_the_survey(client, address, team):
    Campaign.objects.update(opens_at=timezone.make_aware(datetime.datetime(2035, 3, 5, 8)))
    early = client.get(address, {"taal": "en"}).content.decode()
    assert "You can answer from Monday 5 March 2035 at 08:00." in early
    close_campaign(campaign=team.campaign)
    closed = client.get(address, {"taal": "en"}).content.decode()
    assert "This survey is closed." in closed
    for code in ("nl", "plain", "en"):
        assert f'href="?taal={code}"' in closed


def test_the_page_comes_compressed_and_what_is_sent_does_not(client, address, team):
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    refused = client.post(address, {"key": KEY}, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in refused
