"""The dates of a survey, on the page of the guided start."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from surveys.models import Campaign
from tests.surveys.views.forms import as_shown

pytestmark = pytest.mark.django_db


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def dates(**changes):
    return {
        "opens": "launch",
        "closes_day": "2027-04-23",
        "closes_time": "18:00",
        "minimum_group": "5",
        "keep_until": "",
    } | changes


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    (
        ({"closes_day": "2027-03-28", "closes_time": "02:30"}, "closes_time", "gaat de klok"),
        ({"closes_day": "2027-03-01"}, "closes_day", "voorbij"),
        ({"closes_day": "2029-03-01"}, "closes_day", "een jaar"),
        ({"opens": "planned"}, "opens_day", "Kies een dag."),
        ({"opens": "planned", "opens_day": "2027-03-28", "opens_time": "02:00"}, "opens_time", ""),
        ({"opens": "planned", "opens_day": "2027-05-01", "opens_time": "09:00"}, "closes_day", ""),
        ({"opens": "planned", "opens_day": "2027-02-01", "opens_time": "09:00"}, "opens_day", ""),
        ({"minimum_group": "4"}, "minimum_group", ""),
        ({"keep_until": "2027-04-23"}, "keep_until", "24 maanden"),
        ({"keep_until": "2029-05-01"}, "keep_until", "24 maanden"),
    ),
)
def test_dates_that_cannot_be_are_refused_in_words(
    coordinator_client, draft, at, changes, field, words
):
    at(2027, 3, 22, 10)
    Campaign.objects.update(prepared_steps=2)
    coordinator_client.force_login(draft.organisation.members.get())
    response = coordinator_client.post(address("campaign-dates", draft), dates(**changes))
    assert response.status_code == 422
    assert words in " ".join(response.context["form"].errors[field])
    assert Campaign.objects.get().closes_at == draft.closes_at


@pytest.mark.parametrize(
    ("now", "changes", "opens", "closes"),
    (
        # Over the night in spring, and closing in the hour that autumn has twice.
        ((2027, 3, 22, 10), {}, None, (2027, 4, 23, 16, 0)),
        (
            (2027, 10, 12, 10),
            {
                "opens": "planned",
                "opens_day": "2027-10-31",
                "opens_time": "02:30",
                "closes_day": "2027-11-19",
            },
            (2027, 10, 31, 0, 30),
            (2027, 11, 19, 17, 0),
        ),
        (
            (2027, 10, 12, 10),
            {"closes_day": "2027-10-31", "closes_time": "02:30"},
            None,
            (2027, 10, 31, 1, 30),
        ),
        # New Year's Eve, an hour before it is New Year here.
        (
            (2026, 12, 30, 10),
            {"closes_day": "2026-12-31", "closes_time": "23:30"},
            None,
            (2026, 12, 31, 22, 30),
        ),
    ),
)
def test_dates_are_moments_in_belgium(coordinator_client, draft, at, now, changes, opens, closes):
    at(*now)
    coordinator_client.force_login(draft.organisation.members.get())
    response = coordinator_client.post(address("campaign-dates", draft), dates(**changes))
    assert response.status_code == 302
    campaign = Campaign.objects.get()
    assert campaign.closes_at == datetime.datetime(*closes, tzinfo=datetime.UTC)
    assert campaign.opens_at == (opens and datetime.datetime(*opens, tzinfo=datetime.UTC))
    assert campaign.keep_until.year == timezone.localdate(campaign.closes_at).year + 2
    page = coordinator_client.get(address("campaign-dates", draft))
    again = coordinator_client.post(address("campaign-dates", draft), as_shown(page))
    assert again.status_code == 302
    assert Campaign.objects.get().closes_at == campaign.closes_at


def test_agreements_may_be_stricter(coordinator_client, draft):
    data = as_shown(coordinator_client.get(address("campaign-dates", draft))) | {
        "minimum_group": "8",
        "keep_until": (draft.closes_at + datetime.timedelta(days=90)).date().isoformat(),
        "shares_item_statistics": "on",
    }
    assert coordinator_client.post(address("campaign-dates", draft), data).status_code == 302
    campaign = Campaign.objects.get()
    assert campaign.minimum_group == 8
    assert campaign.keep_until < draft.keep_until
    assert campaign.shares_item_statistics
