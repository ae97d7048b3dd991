"""Joining by the team's link."""

import pytest
from django.test import Client
from django.urls import reverse

from talents.models import MapMember
from talents.queries.members import member_with_secret
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db


def address(talent_map):
    return reverse("talents:join", args=[talent_map.code])


def test_joining_leads_to_a_page_of_your_own(client):
    talent_map = TalentMapFactory()
    response = client.post(address(talent_map), {"first_name": "Nele", "role": "kok"})
    secret = response.url.rstrip("/").rpartition("/")[2]
    member = member_with_secret(secret)
    assert (member.first_name, member.role, member.consented) == ("Nele", "kok", False)
    assert response.url in client.get(response.url).content.decode()


def test_the_page_names_nobody_who_joined(client):
    member = MapMemberFactory(first_name="Blessing", shown=True)
    response = client.get(address(member.talent_map))
    assert response.status_code == 200
    assert "Blessing" not in response.content.decode()


def test_without_a_name_it_says_what_to_do(client):
    response = client.post(address(TalentMapFactory()), {"first_name": ""})
    assert response.status_code == 422
    assert "Vul je voornaam in." in response.content.decode()
    assert not MapMember.objects.exists()


def test_an_ended_map_takes_nobody(client):
    talent_map = TalentMapFactory(ended=True)
    assert "Deze talentenkaart is afgelopen" in client.get(address(talent_map)).content.decode()
    assert client.post(address(talent_map), {"first_name": "Nele"}).status_code == 422
    assert not MapMember.objects.exists()


def test_an_unknown_code_is_not_found(client):
    for code in ("onbekend", "%00", "../t"):
        assert client.get(f"/t/{code}/").status_code == 404


def test_forms_of_other_sites_are_refused():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(TalentMapFactory()), {"first_name": "Nele"}).status_code == 403
    assert not MapMember.objects.exists()


def test_the_page_is_not_kept_or_indexed(client):
    response = client.get(address(TalentMapFactory()))
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "same-origin"
