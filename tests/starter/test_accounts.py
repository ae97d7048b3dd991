"""The demo organisations and the demo accounts."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from organisations.models import Organisation, Team, User
from organisations.rules import organisations_of
from toolbox.roles import AUTHORS, MODERATORS
from toolbox.starter.accounts import load_demo_accounts, load_demo_organisations


@pytest.fixture
def passwords_file(settings, tmp_path):
    """A file of its own for each test."""
    settings.DEMO_ACCOUNTS_FILE = tmp_path / "demo-accounts.txt"
    return settings.DEMO_ACCOUNTS_FILE


def test_organisations_and_teams_come_once(db):
    assert load_demo_organisations() == 2
    wilg = Organisation.objects.get(slug="de-wilg")
    assert wilg.is_demo
    assert wilg.teams.get(name="Nachtploeg").headcount == 9
    wilg.teams.filter(name="Nachtploeg").update(headcount=10)
    Organisation.objects.exclude(pk=wilg.pk).delete()
    # What was changed stays changed, what was removed stays away.
    assert load_demo_organisations() == 0
    assert wilg.teams.get(name="Nachtploeg").headcount == 10
    assert list(Organisation.objects.all()) == [wilg]
    assert Team.objects.count() == 6


def test_accounts_can_log_in_and_keep_their_password(client, db, passwords_file):
    load_demo_organisations()
    first = dict(load_demo_accounts())
    assert dict(load_demo_accounts()) == first
    assert len(set(first.values())) == len(first)
    assert passwords_file.stat().st_mode & 0o077 == 0
    for account, password in first.items():
        assert client.login(email=account.email, password=password)


def test_a_lost_file_gives_new_passwords(client, db, passwords_file):
    before = {account.email: password for account, password in load_demo_accounts()}
    passwords_file.unlink()
    after = {account.email: password for account, password in load_demo_accounts()}
    email = "redactie@toolbox.example"
    assert after[email] != before[email]
    assert client.login(email=email, password=after[email])


def test_coordinators_have_their_own_organisation_only(db, passwords_file):
    load_demo_organisations()
    load_demo_accounts()
    user = User.objects.get(email="coordinator@dewilg.example")
    assert [organisation.slug for organisation in organisations_of(user)] == ["de-wilg"]


def test_the_author_and_the_moderator_are_in_their_groups(db, passwords_file):
    load_demo_accounts()
    for email, group in (("auteur", AUTHORS), ("redactie", MODERATORS)):
        user = User.objects.get(email=f"{email}@toolbox.example")
        assert [each.name for each in user.groups.all()] == [group]


def test_the_editor_reaches_pages_images_and_settings(client, db, passwords_file):
    load_demo_accounts()
    client.force_login(User.objects.get(email="redactie@toolbox.example"))
    for path in (
        "",
        "pages/",
        "images/add/",
        "documents/multiple/add/",
        "settings/content/sitesettings/",
    ):
        response = client.get(f"/beheer/{path}")
        if "sitesettings" in path:  # leads to the settings of the only site
            response = client.get(response.url)
        assert response.status_code == 200, path
    # Organisations, people and system settings are not an editor's.
    for path in ("organisations/organisation/", "users/", "sites/"):
        assert client.get(f"/beheer/{path}").status_code == 302, path


def test_a_removed_account_stays_away(db, passwords_file):
    load_demo_accounts()
    User.objects.get(email="beheer@toolbox.example").delete()
    load_demo_accounts()
    assert not User.objects.filter(email="beheer@toolbox.example").exists()


def test_not_where_the_settings_forbid_it(db, settings, passwords_file):
    settings.DEMO_ACCOUNTS_ALLOWED = False
    with pytest.raises(ImproperlyConfigured):
        load_demo_accounts()
    assert not passwords_file.exists()
