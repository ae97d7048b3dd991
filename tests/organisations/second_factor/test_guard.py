"""Nobody is in the admin without the second step."""

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import User
from tests.factories.home import HomePageFactory
from tests.organisations.second_factor.logging_in import (
    app_code,
    give_app,
    log_in_by_mail,
    send_second,
)

ADMIN = "/beheer/"
NEEDED = reverse("second_factor_needed")


@pytest.fixture
def inside(client: Client, editor: User) -> Client:
    """An editor who logged in with a code by mail, and has no second step."""
    log_in_by_mail(client, editor)
    return client


def addresses() -> list[str]:
    """Addresses of the admin, of every kind."""
    page = HomePageFactory()
    return [
        ADMIN,
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailusers_users:index"),
        reverse("wagtailimages:index"),
        reverse("wagtailadmin_account"),
        reverse("wagtailadmin_javascript_catalog"),
        "/beheer/bestaat-niet/",
    ]


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_every_address_by_every_method_leads_to_the_second_step(inside: Client, method: str):
    for address in addresses():
        response = getattr(inside, method)(address)
        assert response.status_code == 302, address
        assert response.url.startswith(f"{NEEDED}?next="), address


@pytest.mark.parametrize(
    "headers",
    [{"X-Requested-With": "XMLHttpRequest"}, {"Accept": "application/json"}],
)
def test_a_script_is_refused(inside: Client, headers: dict[str, str]):
    for address in addresses():
        assert inside.get(address, headers=headers).status_code == 403, address


def test_other_spellings_of_the_address_get_nobody_in(inside: Client):
    for path in ("/beheer", "//beheer/", "/beheer//", "/./beheer/", "/BEHEER/", "/x/../beheer/"):
        assert inside.get("/", PATH_INFO=path).status_code in (301, 302, 404), path
    assert inside.get("/%62eheer/").url.startswith(NEEDED)


def test_where_somebody_was_going_is_kept(inside: Client):
    response = inside.get("/beheer/users/?q=an")
    page = inside.get(response.url)
    assert page.status_code == 200
    assert inside.session["second_factor_next"] == "/beheer/users/?q=an"
    inside.get(f"{NEEDED}?next=https://elders.example/")
    assert inside.session["second_factor_next"] == "/beheer/users/?q=an"


def test_leaving_stays_possible(inside: Client):
    assert inside.post(reverse("wagtailadmin_logout")).status_code == 302
    assert "_auth_user_id" not in inside.session


def test_who_took_both_steps_comes_in(client: Client, protected: User):
    HomePageFactory()
    first = log_in_by_mail(client, protected, next="/beheer/account/")
    assert first.url == reverse("mfa_authenticate")
    assert client.get(ADMIN).url.startswith("/beheer/login/")
    assert send_second(client, app_code()).url == "/beheer/account/"
    assert client.get("/beheer/account/").status_code == 200


def test_a_session_from_before_the_second_step_is_asked_for_it(client: Client, editor: User):
    log_in_by_mail(client, editor)
    give_app(editor)
    response = client.get("/beheer/account/")
    assert response.url == f"{reverse('mfa_reauthenticate')}?next=%2Fbeheer%2Faccount%2F"
    wrong = client.post(response.url, {"code": "000000", "next": "/beheer/account/"})
    assert wrong.status_code == 200
    assert client.get("/beheer/account/").status_code == 302
    right = client.post(response.url, {"code": app_code(), "next": "/beheer/account/"})
    assert right.url == "/beheer/account/"
    assert client.get("/beheer/account/").status_code == 200


def test_a_session_without_the_step_cannot_change_the_second_step(client: Client, editor: User):
    log_in_by_mail(client, editor)
    give_app(editor)
    for name in ("mfa_deactivate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"):
        response = client.post(reverse(name), {})
        assert response.url.startswith(reverse("mfa_reauthenticate")), name
    # A password isn't enough either.
    by_password = client.get(reverse("account_reauthenticate"))
    assert by_password.url.startswith(reverse("mfa_reauthenticate"))


def test_a_coordinator_needs_no_second_step(client: Client, coordinator):
    log_in_by_mail(client, coordinator.user)
    assert client.get(reverse("organisations:home")).status_code == 302
    # Wagtail itself keeps them out.
    assert client.get(ADMIN).url.startswith("/beheer/login/")


def test_development_can_do_without(client: Client, editor: User, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    log_in_by_mail(client, editor)
    assert client.get("/beheer/account/").status_code == 200


def test_the_guard_costs_no_query(client: Client, editor: User, settings, count_queries):
    client.force_login(editor)
    with_guard = count_queries(lambda: client.get("/beheer/account/"))
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "second_factor" not in name]
    without = Client()
    without.force_login(editor)
    assert with_guard == count_queries(lambda: without.get("/beheer/account/"))
