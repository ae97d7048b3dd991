"""Guessing codes and passwords fails, without keeping colleagues out."""

import time

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from organisations.models import User
from tests.factories.organisations import PASSWORD, UserFactory
from tests.organisations.second_factor.logging_in import (
    WRONG,
    app_code,
    ask_code,
    give_app,
    is_in,
    log_in_by_mail,
    mailed_code,
    send_code,
    send_second,
)

LOGIN = reverse("account_login")


@pytest.fixture
def user(db) -> User:
    return UserFactory()


def by_password(client: Client, email: str, password: str, **extra: str):
    return client.post(LOGIN, {"login": email, "password": password}, **extra)


def test_a_login_code_allows_three_guesses(client: Client, user: User):
    ask_code(client, user.email)
    for _guess in range(3):
        send_code(client, "XXXX-XXXX")
    send_code(client, mailed_code())
    assert not is_in(client)


def test_a_login_code_works_once(client: Client, user: User):
    log_in_by_mail(client, user)
    code = mailed_code()
    client.post(reverse("account_logout"))
    send_code(client, code)
    assert not is_in(client)


def test_a_login_code_expires(client: Client, user: User, settings):
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 0
    ask_code(client, user.email)
    time.sleep(0.001)
    send_code(client, mailed_code())
    assert not is_in(client)


def test_a_login_code_belongs_to_the_session_that_asked(client: Client, user: User):
    ask_code(client, user.email)
    code, other = mailed_code(), Client()
    send_code(other, code)
    assert not is_in(other)
    ask_code(other, user.email)
    send_code(other, code)
    assert not is_in(other)


def test_a_new_code_replaces_the_old(client: Client, user: User):
    ask_code(client, user.email)
    old = mailed_code()
    ask_code(client, user.email)
    send_code(client, old)
    assert not is_in(client)
    send_code(client, mailed_code())
    assert is_in(client)


def test_nobody_fills_a_mailbox(user: User):
    for _time in range(5):
        ask_code(Client(), user.email)
    assert len(mail.outbox) == 3


def test_passwords_are_limited_per_account_from_everywhere(user: User):
    for number in range(5):
        by_password(Client(), user.email, "verkeerd", REMOTE_ADDR=f"198.51.100.{number}")
    late = Client()
    by_password(late, user.email, PASSWORD, REMOTE_ADDR="198.51.100.99")
    assert not is_in(late)
    # A code by mail still lets the owner in.
    log_in_by_mail(late, user)
    assert is_in(late)


def test_a_hospital_behind_one_address_is_not_locked_out(user: User):
    for number in range(30):
        by_password(Client(), f"collega{number}@ziekenhuis.example", "verkeerd")
    colleague = Client()
    by_password(colleague, user.email, PASSWORD)
    assert is_in(colleague)


def test_one_address_cannot_try_passwords_of_everybody(user: User, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login": "1000/m/ip"}
    for number in range(60):
        by_password(Client(), f"iemand{number}@ziekenhuis.example", "Lente2026")
    late = Client()
    by_password(late, user.email, PASSWORD)
    assert not is_in(late)
    # Logging in by mail isn't touched: not for colleagues at the same address either.
    log_in_by_mail(late, user)
    assert is_in(late)


def test_codes_of_an_app_are_limited_per_account(client: Client, user: User):
    give_app(user)
    log_in_by_mail(client, user)
    for _guess in range(5):
        send_second(client, WRONG)
    send_second(client, app_code())
    assert not is_in(client)
    # A new login doesn't start the count anew.
    other = Client()
    log_in_by_mail(other, user)
    send_second(other, app_code())
    assert not is_in(other)
    # Somebody else at the same address isn't held up.
    colleague = UserFactory()
    give_app(colleague)
    third = Client()
    log_in_by_mail(third, colleague)
    send_second(third, app_code())
    assert is_in(third)


def test_a_right_code_does_not_forgive_the_wrong_ones(user: User):
    give_app(user)
    first, second = Client(), Client()
    log_in_by_mail(first, user)
    for _guess in range(4):
        send_second(first, WRONG)
    send_second(first, app_code())
    assert is_in(first)
    log_in_by_mail(second, user)
    send_second(second, WRONG)
    send_second(second, app_code(periods=1))
    assert not is_in(second)


@pytest.mark.parametrize("periods", [-1, 0, 1])
def test_an_apps_code_works_once_for_as_long_as_it_is_right(user: User, periods: int):
    give_app(user)
    code = app_code(periods=periods)
    for expected in (True, False):
        client = Client()
        log_in_by_mail(client, user)
        send_second(client, code)
        assert is_in(client) is expected


@pytest.mark.parametrize("periods", [-3, 3])
def test_an_old_or_future_code_is_refused(client: Client, user: User, periods: int):
    give_app(user)
    log_in_by_mail(client, user)
    send_second(client, app_code(periods=periods))
    assert not is_in(client)


def test_the_second_step_alone_lets_nobody_in(client: Client, user: User):
    give_app(user)
    assert send_second(client, app_code()).url == LOGIN
    assert not is_in(client)


def test_without_the_cache_nobody_logs_in(client: Client, user: User, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }
    client.raise_request_exception = False
    assert by_password(client, user.email, PASSWORD).status_code == 500
    assert ask_code(client, user.email).status_code == 500
    assert mail.outbox == []
    assert not is_in(client)
