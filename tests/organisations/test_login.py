"""Logging in: by a code, by a password, and out again."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories.organisations import PASSWORD, UserFactory

LOGIN = reverse("account_login")


@pytest.fixture
def user(db):
    """A person who can log in."""
    return UserFactory()


def test_log_in_with_a_code(client, user):
    asked = client.post(reverse("account_request_login_code"), {"email": user.email})
    confirm = reverse("account_confirm_login_code")
    assert asked.url == confirm
    assert user.email in client.get(confirm).content.decode()
    (message,) = mail.outbox
    code = re.search(r"^([A-Z0-9-]{6,})$", message.body, re.MULTILINE)
    assert client.post(confirm, {"code": code[1]}).url == reverse("organisations:home")
    assert client.session["_auth_user_id"] == str(user.pk)


def test_a_wrong_code_is_refused(client, user):
    client.post(reverse("account_request_login_code"), {"email": user.email})
    client.post(reverse("account_confirm_login_code"), {"code": "000000"})
    assert "_auth_user_id" not in client.session


def test_log_in_with_a_password_goes_on_to_the_page_asked_for(client, user):
    data = {"login": user.email, "password": PASSWORD, "next": "/beheer/"}
    assert client.post(LOGIN, data).url == "/beheer/"


def test_a_wrong_password_is_explained(client, user):
    response = client.post(LOGIN, {"login": user.email, "password": "verkeerd"})
    assert response.context["form"].errors
    assert "<details" in response.content.decode()


def test_an_unknown_address_gets_the_same_answer(db):
    url = reverse("account_request_login_code")
    known = Client().post(url, {"email": UserFactory().email})
    unknown = Client().post(url, {"email": "niemand@voorbeeld.example"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert "niemand@voorbeeld.example" in mail.outbox[-1].body
    # Nobody can sign up, so the mail doesn't send people there.
    assert reverse("account_signup") not in mail.outbox[-1].body


def test_guessing_passwords_is_slowed_down(client, user):
    for _attempt in range(5):
        client.post(LOGIN, {"login": user.email, "password": "verkeerd"})
    client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_nobody_signs_up_alone(client, db):
    data = {"email": "nieuw@voorbeeld.example", "password1": PASSWORD}
    response = client.post(reverse("account_signup"), data)
    assert response.templates[0].name == "account/signup_closed.html"


def test_logging_out_takes_a_post(client, user):
    client.force_login(user)
    url = reverse("account_logout")
    assert client.get(url).status_code == 200
    assert "_auth_user_id" in client.session
    client.post(url)
    assert "_auth_user_id" not in client.session


def test_the_admin_has_no_login_of_its_own(client, db):
    response = client.get("/beheer/login/?next=/beheer/")
    assert response.url == f"{LOGIN}?next=/beheer/"


@pytest.mark.parametrize(
    "name",
    ["account_login", "account_request_login_code", "account_reset_password", "account_signup"],
)
def test_pages_for_strangers_open(client, db, name):
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", ["account_change_password", "account_email", "account_logout"])
def test_pages_for_users_open(client, user, name):
    client.login(email=user.email, password=PASSWORD)
    assert client.get(reverse(name)).status_code == 200
