"""Fixtures for every test."""

import pytest
from django.test import Client

from organisations.models import Membership
from tests.factories.organisations import MembershipFactory


@pytest.fixture
def coordinator(db) -> Membership:
    """A coordinator: `coordinator.user` and `coordinator.organisation`."""
    return MembershipFactory()


@pytest.fixture
def coordinator_client(client: Client, coordinator: Membership) -> Client:
    """A test client in which the coordinator is logged in."""
    client.force_login(coordinator.user)
    return client
