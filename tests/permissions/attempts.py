"""Trying an address: what somebody gets by GET and by POST."""

from collections.abc import Iterator
from copy import copy

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

PAGE, LOGIN, NOTHING = "a page", "the log-in page", "404"
METHODS = ("get", "post")
FINE = (200, 302, 303, 410, 422)  # 410: a survey that is over


def attempts(client: Client, address: str) -> set[str]:
    """The kinds of answer that the client gets; nothing of what the attempts did stays."""
    return set(_attempts(client, address))


def shown(client: Client, address: str) -> list[str]:
    """The methods by which the client gets contents, not an error and not led elsewhere."""
    answers = _responses(client, address)
    return [method for method, answer in answers if answer.status_code == 200]


def _responses(client: Client, address: str) -> Iterator[tuple[str, HttpResponse]]:
    for method in METHODS:
        cookies = copy(client.cookies)
        with transaction.atomic():
            response = getattr(client, method)(address)
            transaction.set_rollback(True)
        client.cookies = cookies  # who was logged out in an attempt, is in again
        yield method, response


def _attempts(client: Client, address: str) -> Iterator[str]:
    for method, response in _responses(client, address):
        if response.status_code == 404:
            yield NOTHING
        elif response.status_code == 302 and response.url.startswith(reverse("account_login")):
            yield LOGIN
        elif response.status_code != 405:
            assert response.status_code in FINE, (method, address, response.status_code)
            yield PAGE
