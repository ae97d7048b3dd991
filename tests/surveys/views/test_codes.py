"""Slips with personal codes, and answering with one."""

from urllib.parse import urlsplit

import pypdfium2
import pytest
from django.urls import reverse

from surveys.models import Invitation, Response
from surveys.services.invitations import new_codes
from tests.factories.surveys import closed_survey, open_survey
from tests.surveys.services.papers.reading import page_codes
from tests.surveys.views.forms import filled

pytestmark = pytest.mark.django_db


def address(campaign, team, slug=None):
    return reverse("surveys:codes", args=[slug or campaign.organisation.slug, campaign.pk, team.pk])


@pytest.fixture
def code(team):
    return new_codes(campaign_team=team, count=1)[0]


def test_the_slips_hold_working_codes_of_this_team(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    team = campaign.teams.first()
    assert coordinator_client.get(address(campaign, team)).status_code == 200
    response = coordinator_client.post(address(campaign, team), {"count": 3})
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-store"
    assert Invitation.objects.filter(campaign_team=team).count() == 3
    pages = pypdfium2.PdfDocument(response.content)
    addresses = [url for page in pages for url in page_codes(page) if "/b/" in url]
    assert len(set(addresses)) == 3
    for url in addresses:
        assert coordinator_client.get(urlsplit(url).path).status_code == 200


@pytest.mark.parametrize("count", ("", "0", "21", "x"))
def test_a_wrong_number_makes_nothing(coordinator_client, coordinator, count):
    campaign = open_survey(organisation=coordinator.organisation)
    response = coordinator_client.post(address(campaign, campaign.teams.get()), {"count": count})
    assert response.status_code == 422
    assert not Invitation.objects.exists()


def test_no_codes_for_others_or_after_closing(coordinator_client, coordinator):
    own = open_survey(organisation=coordinator.organisation)
    closed = closed_survey(organisation=coordinator.organisation)
    other = open_survey()
    places = [
        address(other, other.teams.get()),
        address(other, other.teams.get(), coordinator.organisation.slug),
        address(own, other.teams.get()),
        address(closed, closed.teams.first()),
    ]
    for place in places:
        assert coordinator_client.post(place, {"count": 1}).status_code == 404
    assert not Invitation.objects.exists()


def test_answering_with_a_personal_code(client, team, code):
    place = reverse("surveys:answer", args=[code])
    html = client.get(place).content.decode()
    assert team.name in html
    assert team.code not in html
    first = client.post(place, filled(team))
    again = client.post(place, filled(team))
    assert first.url == again.url == reverse("surveys:thanks", args=[code])
    assert "Bedankt" in client.get(first.url).content.decode()
    assert Response.objects.get().campaign_team == team
    for response in (client.get(place), client.post(place, filled(team, "n" * 32))):
        assert response.status_code == 410
        assert "al gebruikt" in response.content.decode()
        assert not response.cookies
        assert response["Cache-Control"] == "no-store"
    assert Response.objects.count() == 1


def test_answering_with_a_code_takes_few_queries(client, team, code, django_assert_num_queries):
    place = reverse("surveys:answer", args=[code])
    client.get(place)
    with django_assert_num_queries(3):  # no team, the invitation; the site's name
        client.get(place)
    with django_assert_num_queries(8):  # those two; savepoint, status, key, code, response, release
        client.post(place, filled(team))


def test_a_shared_tablet_keeps_nothing_and_starts_anew(client, team):
    place = reverse("surveys:kiosk", args=[team.code])
    response = client.get(place)
    html = response.content.decode()
    assert " data-kiosk" in html
    assert 'autocomplete="off"' in html
    assert f'action="{place}"' in html
    assert response["X-Robots-Tag"] == "noindex"
    for key in ("a" * 32, "b" * 32):
        thanks = client.post(place, filled(team, key))
        assert thanks.url == reverse("surveys:kiosk-thanks", args=[team.code])
    after = client.get(thanks.url)
    assert after["Refresh"].endswith(f"url={place}")
    assert place in after.content.decode()
    assert Response.objects.count() == 2
    assert not after.cookies


def test_a_personal_code_is_not_for_a_shared_tablet(client, code):
    assert client.get(reverse("surveys:kiosk", args=[code])).status_code == 404
