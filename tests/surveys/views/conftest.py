"""Fixtures of the tests of the surveys' pages."""

import pytest
from django.urls import reverse

from surveys.models import Campaign
from tests.factories.surveys import starter_version


@pytest.fixture
def draft(coordinator_client, coordinator):
    """A draft of which the first step was saved."""
    url = reverse("surveys:campaign-create", args=[coordinator.organisation.slug])
    data = {"version": starter_version().pk, "title": "Hoe leren wij?"}
    coordinator_client.post(url, data)
    return Campaign.objects.get()
