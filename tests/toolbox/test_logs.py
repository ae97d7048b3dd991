"""No log and no mail to administrators holds a secret address, or what was sent to it."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories.surveys import open_survey
from toolbox.logs import SECRET_PREFIXES

ADDRESS, AGENT, WORDS = "203.0.113.7", "Telefoon van Fien", "Mijn chef luistert nooit"
NGINX = Path(django_settings.BASE_DIR, "deploy", "nginx.conf").read_text()


@pytest.fixture
def visitor(settings) -> Client:
    """Somebody whose browser says much; administrators get mails."""
    settings.ADMINS = [("", "beheer@toolbox.example")]
    return Client(raise_request_exception=False, REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT)


def told(capfd) -> str:
    """What the server wrote, and what its administrators were mailed."""
    mails = [f"{one.subject}\n{one.body}\n{one.alternatives}" for one in mail.outbox]
    return "\n".join([*capfd.readouterr(), *mails])


@pytest.mark.django_db
def test_an_error_while_somebody_answers_is_told_without_them(visitor, monkeypatch, capfd):
    team = open_survey().teams.get()

    def fail(**sent):
        raise ValueError(f"cannot store {sent}")

    monkeypatch.setattr("surveys.views.answering.submit_response", fail)
    answers = {"KEN1": "4", "key": "k" * 24, "open_answer": WORDS}
    response = visitor.post(reverse("surveys:answer", args=[team.code]), answers)
    assert response.status_code == 500
    text = told(capfd)
    assert len(mail.outbox) == 1
    assert "ValueError" in text
    assert "answering.py" in text  # where it happened
    for secret in (team.code, ADDRESS, AGENT, WORDS, "k" * 24, "KEN1"):
        assert secret not in text


@pytest.mark.django_db
def test_an_ordinary_error_is_told_with_its_request(visitor, monkeypatch, capfd):
    monkeypatch.setattr("search.views.find", lambda *args, **kwargs: 1 / 0)
    assert visitor.get("/zoeken/", {"q": "feedback"}).status_code == 500
    assert "/zoeken/" in told(capfd)


@pytest.mark.django_db
@pytest.mark.parametrize("prefix", (*SECRET_PREFIXES, "/B/", "//b/"))
def test_a_wrong_secret_leaves_no_line(visitor, prefix, capfd, caplog):
    assert visitor.get(f"{prefix}bijnagoed23/").status_code == 404
    assert "bijnagoed23" not in told(capfd)


def test_the_secret_addresses_are_those_of_the_site():
    for name, code in (
        ("surveys:answer", "x"),
        ("surveys:thanks", "x"),
        ("surveys:no-mail", "x"),
        ("surveys:kiosk", "x"),
        ("talents:member", "x"),
        ("talents:join", "x"),
        ("organisations:invitation", "x"),
    ):
        assert reverse(name, args=[code]).startswith(SECRET_PREFIXES)


def test_the_server_in_front_keeps_none_of_them():
    """What it writes down hangs on a list of patterns and a format."""
    quiet = re.findall(r"^ +~\*(\S+) +0;$", NGINX, re.MULTILINE)
    assert {pattern.removeprefix("^") for pattern in quiet} == set(SECRET_PREFIXES)
    [line] = re.findall(r"log_format without_people '(.*)';", NGINX)
    named = set(re.findall(r"\$\w+", line))
    assert not named & {"$remote_addr", "$http_user_agent", "$http_referer", "$request", "$args"}
    assert re.findall(r"access_log (?!off)\S+ (.*);", NGINX) == ["without_people if=$is_told"]
    assert set(re.findall(r"error_log \S+ (\w+);", NGINX)) == {"crit"}
