"""Wrong codes: a kind page, never a trace, and no way to find a right one."""

import logging
from itertools import islice

import pytest
from django.core.cache import cache
from django.urls import reverse
from redis.exceptions import RedisError

from content.limits import Alarm
from surveys.domain.codes import in_groups
from surveys.models import CampaignTeam, Invitation, Response
from surveys.models.fields import random_code
from surveys.models.invitation import digest_of
from surveys.services import guesses
from surveys.services.invitations import new_codes
from tests.surveys.views.forms import filled

pytestmark = pytest.mark.django_db
GUESSES = 10_000


@pytest.fixture(autouse=True)
def _fresh_alarms(monkeypatch):
    monkeypatch.setattr("content.limits._alarm", Alarm(every=600))
    monkeypatch.setattr(guesses, "_alarm", Alarm(every=600))


def key_of(number):
    return f"{number}".rjust(24, "k")


@pytest.mark.parametrize("name", ("answer", "thanks", "kiosk", "kiosk-thanks", "no-mail"))
def test_a_wrong_code_may_be_typed_again(client, name, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        response = client.get(reverse(f"surveys:{name}", args=["bestaatniet23"]))
    assert response.status_code == 404
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    html = response.content.decode()
    assert f'value="{" ".join(in_groups("bestaatniet23"))}"' in html
    assert f'action="{reverse("surveys:enter")}"' in html


def test_a_personal_code_has_no_kiosk(client, team):
    [code] = new_codes(campaign_team=team, count=1)
    assert client.get(reverse("surveys:kiosk", args=[code])).status_code == 404


def test_ten_thousand_guesses_find_nothing(team):
    new_codes(campaign_team=team, count=200)
    guessed = (random_code() for _ in range(GUESSES))
    while codes := list(islice(guessed, 500)):
        assert not CampaignTeam.objects.filter(code__in=codes).exists()
        assert not Invitation.objects.filter(digest__in=map(digest_of, codes)).exists()


def test_whoever_guesses_is_slowed_down_and_never_who_has_a_code(
    client, team, monkeypatch, caplog, django_assert_max_num_queries
):
    """The colleagues of who guesses come from the same address: they don't notice."""
    monkeypatch.setattr(guesses, "MOST_WRONG", 5)
    [personal] = new_codes(campaign_team=team, count=1)
    right = [reverse("surveys:answer", args=[code]) for code in (team.code, personal)]
    found = []
    with caplog.at_level(logging.ERROR):
        for number in range(20):
            wrong = client.get(reverse("surveys:answer", args=[random_code()]))
            found.append(wrong.status_code)
            assert client.get(right[0]).status_code == 200
            assert client.post(right[0], filled(team, key_of(number))).status_code == 302
        assert client.post(right[1], filled(team, key_of("personal"))).status_code == 302
    assert found == [404] * 5 + [429] * 15
    assert "typ de code opnieuw" in wrong.content.decode()  # as kind as before
    assert Response.objects.count() == 21
    [record] = caplog.records  # told once
    assert record.name == "surveys.services.guesses"
    assert "127.0.0.1" not in caplog.text


def test_without_the_cache_answering_goes_on_and_somebody_hears_of_it(
    client, team, settings, caplog
):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1",  # nobody listens there
        }
    }
    address = reverse("surveys:answer", args=[team.code])
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert client.get(reverse("surveys:answer", args=["fout"])).status_code == 404
        assert client.get(address).status_code == 200
        assert client.post(address, filled(team, key_of(1))).status_code == 302
    assert Response.objects.count() == 1
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert "The cache doesn't answer" in record.getMessage()
    with pytest.raises(RedisError):  # it really is away
        cache.get("x")
