"""Nobody finds out who has an account."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.organisations import UserFactory
from tests.organisations.second_factor.logging_in import ask_code, give_app, send_code

UNKNOWN = "niemand@voorbeeld.example"


class CountingHasher(MD5PasswordHasher):
    """Counts how often a password was hashed, which is what takes the time."""

    count = 0

    def encode(self, password: str, salt: str) -> str:
        CountingHasher.count += 1
        return super().encode(password, salt)


def ask(email: str) -> HttpResponse:
    return ask_code(Client(), email)


def ask_and_read(email: str) -> HttpResponse:
    client = Client()
    ask_code(client, email)
    return client.get(reverse("account_confirm_login_code"))


def ask_and_guess(email: str) -> HttpResponse:
    client = Client()
    ask_code(client, email)
    return send_code(client, "XXXX-XXXX")


def try_password(email: str) -> HttpResponse:
    return Client().post(reverse("account_login"), {"login": email, "password": "verkeerd"})


def reset_password(email: str) -> HttpResponse:
    return Client().post(reverse("account_reset_password"), {"email": email})


def people() -> dict[str, str]:
    """Addresses of everyone who may not be told apart from somebody unknown."""
    with_app = UserFactory()
    give_app(with_app)
    without_password = UserFactory()
    without_password.set_unusable_password()
    without_password.save()
    return {
        "known": UserFactory().email,
        "with an app": with_app.email,
        "without password": without_password.email,
        "switched off": UserFactory(is_active=False).email,
    }


def visible(response: HttpResponse, email: str) -> dict[str, object]:
    """What somebody sees: all but the tokens that differ each time, and their own words."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return {
        "status": response.status_code,
        "page": text.replace(email, "ADDRESS"),
        "headers": {
            k: v for k, v in response.headers.items() if k not in ("Content-Length", "Expires")
        },
        "cookies": {k: {**v, "expires": ""} for k, v in response.cookies.items()},
    }


@pytest.mark.parametrize(
    "attempt", [ask, ask_and_read, ask_and_guess, try_password, reset_password]
)
def test_everyone_gets_the_same_answer(db, attempt: Callable[[str], HttpResponse]):
    expected = visible(attempt(UNKNOWN), UNKNOWN)
    for kind, email in people().items():
        assert visible(attempt(email), email) == expected, kind


@pytest.mark.parametrize("attempt", [ask, try_password])
def test_every_answer_takes_the_same_work(db, settings, attempt: Callable[[str], HttpResponse]):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]

    def work(email: str) -> tuple[int, int, int]:
        mail.outbox.clear()
        CountingHasher.count = 0
        with CaptureQueriesContext(connection) as queries:
            attempt(email)
        return len(queries), len(mail.outbox), CountingHasher.count

    known = people()
    attempt("warm@voorbeeld.example")
    expected = work(UNKNOWN)
    for kind, email in known.items():
        assert work(email) == expected, kind


def test_the_limit_is_the_same_for_everyone(db):
    for email in (UNKNOWN, UserFactory().email):
        assert [ask(email).status_code for _time in range(4)] == [302, 302, 302, 200]
        errors = [
            list(try_password(email).context["form"].non_field_errors()) for _time in range(6)
        ]
        assert errors[:5] == [errors[0]] * 5
        assert errors[5] != errors[0]
