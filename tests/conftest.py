"""Fixtures for every test."""

import pytest
from django.core.cache import cache
from django.test import Client

from organisations.models import Membership
from tests.factories.organisations import MembershipFactory


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Nothing cached, counted or limited by an earlier test; on Redis it would outlive the run."""
    cache.clear()


@pytest.fixture
def coordinator(db) -> Membership:
    """A coordinator: `coordinator.user` and `coordinator.organisation`."""
    return MembershipFactory()


@pytest.fixture
def coordinator_client(client: Client, coordinator: Membership) -> Client:
    """A test client in which the coordinator is logged in."""
    client.force_login(coordinator.user)
    return client
