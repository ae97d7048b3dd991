"""Fixtures of the tests of the surveys' pages."""

import pytest
from django.urls import reverse

from surveys.models import Campaign
from tests.factories.surveys import open_survey, starter_version


@pytest.fixture
def team():
    """The one team of an open survey."""
    return open_survey().teams.get()


@pytest.fixture
def address(team):
    """Where this team answers."""
    return reverse("surveys:answer", args=[team.code])


@pytest.fixture
def draft(coordinator_client, coordinator):
    """A draft of which the first step was saved."""
    url = reverse("surveys:campaign-create", args=[coordinator.organisation.slug])
    data = {"version": starter_version().pk, "title": "Hoe leren wij?"}
    coordinator_client.post(url, data)
    return Campaign.objects.get()
