"""Sessions end: after a while, after a day, everywhere, and with the account."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import Session, User
from organisations.sessions import BEGAN, SEEN, SessionStore
from tests.factories.organisations import PASSWORD, UserFactory
from tests.organisations.second_factor.logging_in import ask_code, is_in, log_in_by_mail

HOME = reverse("account_overview")
HOUR = 3600


@pytest.fixture
def user(db) -> User:
    return UserFactory()


def shift(client: Client, **ago: int) -> None:
    """Say that the session began, or was used, so many seconds ago."""
    session = client.session
    for key, seconds in ago.items():
        session[{"began": BEGAN, "seen": SEEN}[key]] = time.time() - seconds
    session.save()


@pytest.mark.parametrize(
    ("ago", "stays"),
    [
        ({"seen": HOUR - 60}, True),
        ({"seen": HOUR + 60}, False),
        ({"began": 12 * HOUR - 60}, True),
        ({"began": 12 * HOUR + 60}, False),
    ],
)
def test_a_session_ends_by_itself(client: Client, user: User, ago: dict[str, int], stays: bool):
    log_in_by_mail(client, user)
    shift(client, **ago)
    assert (client.get(HOME).status_code == 200) is stays
    assert Session.objects.filter(account_id=user.pk).exists() is stays


def test_using_the_site_keeps_the_session(client: Client, user: User):
    log_in_by_mail(client, user)
    shift(client, seen=HOUR - 60)
    client.get(HOME)
    assert time.time() - client.session[SEEN] < 60


def test_an_open_page_of_the_admin_is_not_use(client: Client, db):
    client.force_login(UserFactory(editor_in_chief=True))
    shift(client, seen=HOUR - 60)
    client.post(
        reverse("wagtailadmin_editing_sessions:ping", args=["home", "homepage", "1", 1]), {}
    )
    assert time.time() - client.session[SEEN] > HOUR - 120
    client.get("/beheer/account/")
    assert time.time() - client.session[SEEN] < 60


def test_the_cookie_goes_with_the_browser(client: Client, user: User):
    log_in_by_mail(client, user)
    assert client.cookies["sessionid"]["max-age"] == ""
    assert client.cookies["sessionid"]["httponly"]


def test_logging_in_gives_another_session_key(client: Client, user: User):
    ask_code(client, user.email)
    before = client.session.session_key
    log_in_by_mail(client, user)
    assert is_in(client)
    assert client.session.session_key != before
    assert not SessionStore().exists(before)


def test_logging_out_everywhere_else(client: Client, user: User):
    others, stranger = [Client(), Client()], Client()
    log_in_by_mail(client, user)
    for one in others:
        one.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    log_in_by_mail(stranger, UserFactory())
    url = reverse("account_end_other_sessions")
    assert client.get(url).status_code == 405
    client.post(url)
    assert [is_in(one) for one in (client, *others, stranger)] == [True, False, False, True]


def test_a_deactivated_account_is_out_for_good(client: Client, user: User):
    log_in_by_mail(client, user)
    user.is_active = False
    user.save()
    assert client.get(HOME).status_code == 302
    user.is_active = True
    user.save()
    assert client.get(HOME).status_code == 302


def test_switching_off_many_accounts_ends_their_sessions(client: Client, user: User):
    admin = Client()
    admin.force_login(UserFactory(editor_in_chief=True))
    log_in_by_mail(client, user)
    action = reverse("wagtail_bulk_action", args=["organisations", "user", "set_active_state"])
    admin.post(f"{action}?id={user.pk}", {"mark_as_active": "False"})
    assert not Session.objects.filter(account_id=user.pk).exists()


def test_a_visitor_has_no_session(client: Client, db):
    client.get("/zoeken/")
    assert "sessionid" not in client.cookies
    assert not Session.objects.exists()
