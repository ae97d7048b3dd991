"""Setting up the second step, keeping recovery codes, and taking it away."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from content.sealing import unseal
from organisations.models import AuditEntry, Session, User
from tests.factories.organisations import UserFactory
from tests.organisations.second_factor.logging_in import (
    SECRET,
    app_code,
    is_in,
    log_in_by_mail,
    send_second,
)

ADD_APP = reverse("mfa_activate_totp")
CODES = reverse("mfa_view_recovery_codes")


@pytest.fixture
def set_up(client: Client, editor: User, commits_at_once):
    """Log the editor in and add an app, as they would; gives the secret on the page."""

    def go() -> str:
        log_in_by_mail(client, editor)
        client.get("/beheer/account/", follow=True)
        page = client.get(ADD_APP).content.decode()
        secret = re.search(r"account-code__text\">([A-Z2-7 ]+)<", page)[1].replace(" ", "")
        done = client.post(ADD_APP, {"code": app_code(secret)})
        assert done.url == CODES
        return secret

    return go


def test_an_editor_sets_up_an_app_and_goes_on(client: Client, editor: User, set_up):
    elsewhere = Client()
    log_in_by_mail(elsewhere, editor)
    before = client.session.session_key
    set_up()
    page = client.get(CODES).content.decode()
    assert len(re.findall(r"<li><code>\d{4} \d{4}</code>", page)) == 10
    assert 'href="/beheer/account/"' in page
    assert client.get("/beheer/account/").status_code == 200
    # Every other session ended, and this one has another key.
    assert not is_in(elsewhere)
    assert client.session.session_key != before
    assert "app" in mail.outbox[-1].subject
    assert "127.0.0.1" in mail.outbox[-1].body
    (entry,) = AuditEntry.objects.all()
    assert (entry.action, entry.actor) == ("account.second_factor_added", editor.email)


def test_secrets_are_sealed(client: Client, editor: User, set_up):
    secret = set_up()
    kept = Authenticator.objects.get(user=editor, type=Authenticator.Type.TOTP).data["secret"]
    assert secret not in kept
    assert unseal(kept.encode()) == secret
    codes = Authenticator.objects.get(user=editor, type=Authenticator.Type.RECOVERY_CODES)
    assert unseal(codes.data["seed"].encode())


def test_the_code_that_set_up_the_app_does_not_log_in(client: Client, editor: User, set_up):
    secret = set_up()
    other = Client()
    log_in_by_mail(other, editor)
    send_second(other, app_code(secret))
    assert not is_in(other)


def test_a_wrong_code_adds_no_app(client: Client, editor: User):
    log_in_by_mail(client, editor)
    client.get(ADD_APP)
    assert client.post(ADD_APP, {"code": app_code(SECRET)}).status_code == 200
    assert not Authenticator.objects.exists()


def test_a_recovery_code_works_once(client: Client, editor: User, set_up):
    set_up()
    downloaded = client.get(reverse("mfa_download_recovery_codes"))
    code = re.findall(r"^(\d{8})$", downloaded.content.decode(), re.MULTILINE)[0]
    assert "no-store" in downloaded["Cache-Control"]
    for expected in (True, False):
        other = Client()
        log_in_by_mail(other, editor)
        send_second(other, code)
        assert is_in(other) is expected


def test_new_recovery_codes_replace_the_old(client: Client, editor: User, set_up):
    set_up()
    old = client.get(reverse("mfa_download_recovery_codes")).content
    client.post(reverse("mfa_generate_recovery_codes"))
    new = client.get(reverse("mfa_download_recovery_codes")).content
    assert old != new
    assert "herstelcodes" in mail.outbox[-1].subject


def test_removing_the_app_takes_the_admin_away(client: Client, editor: User, set_up):
    set_up()
    assert client.post(reverse("mfa_deactivate_totp")).url == reverse("mfa_index")
    assert not Authenticator.objects.filter(user=editor).exists()
    assert client.get("/beheer/account/").url.startswith(reverse("second_factor_needed"))
    assert "app" in mail.outbox[-1].subject
    assert AuditEntry.objects.filter(action="account.second_factor_removed").exists()


def test_an_administrator_helps_who_lost_the_second_step(
    client: Client, protected: User, django_capture_on_commit_callbacks, capsys
):
    client.force_login(protected)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("reset_second_factor", protected.email.upper())
    assert not Authenticator.objects.exists()
    assert not Session.objects.filter(account_id=protected.pk).exists()
    assert mail.outbox[-1].to == [protected.email]
    entry = AuditEntry.objects.get(action="account.second_factor_reset")
    assert entry.details == {"account": protected.pk, "count": 1}
    log_in_by_mail(client, protected)
    assert is_in(client)
    with pytest.raises(CommandError, match="niemand@"):
        call_command("reset_second_factor", "niemand@voorbeeld.example")


PAGES = [
    "account_overview",
    "second_factor_needed",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "account_set_password",
    "account_change_password",
]


@pytest.mark.parametrize("name", PAGES)
def test_pages_open_for_who_is_logged_in_only(client: Client, db, name: str):
    assert client.get(reverse(name)).url.startswith(reverse("account_login"))
    log_in_by_mail(client, UserFactory(), next="/zoeken/")
    assert client.get(reverse(name), follow=True).status_code == 200


def test_somebody_elses_passkey_does_not_exist(client: Client, editor: User, protected: User):
    passkey = Authenticator.objects.create(
        user=UserFactory(), type=Authenticator.Type.WEBAUTHN, data={"name": "Telefoon"}
    )
    log_in_by_mail(client, protected)
    send_second(client, app_code())
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        assert client.get(reverse(name, args=[passkey.pk])).status_code == 404
        assert client.post(reverse(name, args=[passkey.pk]), {"name": "x"}).status_code == 404


@pytest.mark.parametrize("answer", ["", "[]", '"x"', "{}", '{"id": 1}', "geen json"])
def test_a_made_up_passkey_lets_nobody_in(client: Client, db, answer: str):
    login = reverse("mfa_login_webauthn")
    assert client.get(login, headers={"Accept": "application/json"}).json()["request_options"]
    assert client.post(login, {"credential": answer}).url == reverse("account_login")
    assert not is_in(client)
