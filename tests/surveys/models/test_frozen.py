"""What is published never changes."""

import pytest
from django.db import IntegrityError, transaction

from surveys.models import Campaign, Release
from surveys.models.version import ImmutableError
from tests.factories.surveys import CampaignFactory, closed_survey, starter_version

pytestmark = pytest.mark.django_db


def test_a_version_cannot_be_saved_again():
    with pytest.raises(ImmutableError):
        starter_version().save()


def test_a_release_cannot_be_saved_again():
    closed_survey()
    with pytest.raises(ImmutableError):
        Release.objects.get().save()


def test_no_campaign_has_a_group_below_five():
    campaign = CampaignFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Campaign.objects.filter(pk=campaign.pk).update(minimum_group=4)
