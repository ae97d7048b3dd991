"""Managers keep the accounts of people, and can't make themselves superuser."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from organisations.models import User
from tests.factories.organisations import PASSWORD, UserFactory
from toolbox.roles import MANAGERS, MODERATORS

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(client: Client) -> User:
    """A manager, logged in."""
    user = UserFactory(last_name="Beheer")
    user.groups.add(Group.objects.get(name=MANAGERS))
    client.force_login(user)
    return user


def form(**changes: object) -> dict[str, object]:
    """What the form of a person sends."""
    return {"email": "an@dewilg.example", "first_name": "An", "last_name": "Nys"} | changes


def edit(client: Client, person: User, **changes: object):
    url = reverse("wagtailusers_users:edit", args=[person.pk])
    return client.post(url, form(email=person.email, is_active="on") | changes)


def test_a_manager_adds_a_moderator_without_a_password(client: Client, manager: User):
    group = Group.objects.get(name=MODERATORS)
    url = reverse("wagtailusers_users:add")
    assert "Hoeft niet: met een code" in client.get(url).content.decode()
    response = client.post(url, form(email="An@DeWilg.example", groups=[group.pk]))
    assert response.status_code == 302
    person = User.objects.get(email="an@dewilg.example")
    assert list(person.groups.all()) == [group]
    assert not client.login(email=person.email, password="")
    again = client.post(url, form(email="AN@dewilg.example"))
    assert again.status_code == 200


def test_a_manager_makes_nobody_a_superuser(client: Client, manager: User):
    url = reverse("wagtailusers_users:add")
    assert "Enkel een administrator" in client.get(url).content.decode()
    client.post(url, form(is_superuser="on"))
    assert not User.objects.get(email="an@dewilg.example").is_superuser
    colleague = UserFactory()
    edit(client, colleague, is_superuser="on")
    colleague.refresh_from_db()
    assert (colleague.first_name, colleague.is_superuser) == ("An", False)
    edit(client, manager, is_superuser="on")
    manager.refresh_from_db()
    assert (manager.first_name, manager.is_superuser) == ("An", False)


def test_a_manager_takes_over_no_superuser(client: Client, manager: User):
    boss = UserFactory(editor_in_chief=True)
    before = boss.email
    url = reverse("wagtailusers_users:edit", args=[boss.pk])
    assert client.get(url).status_code == 302
    own = {"email": "ik@dewilg.example", "password1": "x" * 20, "password2": "x" * 20}
    assert edit(client, boss, **own).status_code == 302
    boss.refresh_from_db()
    assert boss.email == before
    assert boss.check_password(PASSWORD)


def test_a_manager_switches_off_colleagues_but_no_superuser(client: Client, manager: User):
    boss, colleague = UserFactory(editor_in_chief=True), UserFactory()
    url = reverse("wagtail_bulk_action", args=["organisations", "user", "set_active_state"])
    for person in (colleague, boss):
        client.post(f"{url}?id={person.pk}", {"mark_as_active": "False"})
        person.refresh_from_db()
    assert not colleague.is_active
    assert boss.is_active


def test_a_superuser_makes_a_superuser(client: Client):
    client.force_login(UserFactory(editor_in_chief=True))
    colleague = UserFactory()
    edit(client, colleague, is_superuser="on")
    colleague.refresh_from_db()
    assert colleague.is_superuser
