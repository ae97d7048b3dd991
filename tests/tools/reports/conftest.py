"""Who looks at reports."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.factories.organisations import UserFactory
from toolbox.roles import MANAGERS, MODERATORS


def client_of(role: str) -> Client:
    """A client in which somebody of this group is logged in."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def moderator(db) -> Client:
    """Who publishes pages."""
    return client_of(MODERATORS)


@pytest.fixture
def manager(db) -> Client:
    """Who also sees what the machine does."""
    return client_of(MANAGERS)
