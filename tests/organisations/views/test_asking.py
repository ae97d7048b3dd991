"""The public page on which an organisation asks for an account."""

import pytest
from django.core import mail
from django.urls import reverse

from organisations.models import OrganisationRequest
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

URL = reverse("organisations:request-account")
THANKS = reverse("organisations:request-received")


def filled_in(**changes: str) -> dict[str, str]:
    """What the form sends."""
    return {
        "name": "Dagcentrum De Brug",
        "subsector": "handicap",
        "size": "10-49",
        "contact_name": "Noor Aerts",
        "contact_email": "noor@debrug.example",
        "consent": "on",
    } | changes


def test_a_request_is_kept_without_a_cookie(client):
    assert client.get(URL).status_code == 200
    response = client.post(URL, filled_in())
    assert response.url == THANKS
    assert client.get(THANKS).status_code == 200
    assert not client.cookies
    request = OrganisationRequest.objects.get()
    assert (request.name, request.is_new) == ("Dagcentrum De Brug", True)
    assert [message.to for message in mail.outbox] == [["noor@debrug.example"]]


def test_the_login_page_leads_here(client):
    assert f'href="{URL}"' in client.get(reverse("account_login")).content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("subsector", "banken"),
        ("size", ""),
        ("contact_name", " "),
        ("contact_email", "noor"),
        ("consent", ""),
    ],
)
def test_what_is_missing_is_explained(client, field, value):
    response = client.post(URL, filled_in(**{field: value}))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not OrganisationRequest.objects.exists()


def test_a_program_that_fills_in_everything_hears_nothing(client):
    response = client.post(URL, filled_in(website="https://koop.example", name=""))
    assert response.url == THANKS
    assert not OrganisationRequest.objects.exists() and not mail.outbox


def test_a_name_that_looks_known_is_pointed_out_without_saying_whose(client):
    organisation = OrganisationFactory(name="Het Vlinderpad vzw", contact_name="Vera Vlinders")
    membership = MembershipFactory(organisation=organisation)
    response = client.post(URL, filled_in(name="Kinderdagverblijf het vlinderpad"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Er is al een organisatie die hierop lijkt" in page
    for secret in (organisation.name, "Vera", membership.user.email, organisation.slug):
        assert secret not in page
    again = client.post(URL, filled_in(name="Kinderdagverblijf het vlinderpad", another="on"))
    assert again.url == THANKS
    assert OrganisationRequest.objects.get().name == "Kinderdagverblijf het vlinderpad"


def test_names_can_not_be_tried_out_without_end(client):
    OrganisationFactory(name="De Wilg")
    statuses = [client.post(URL, filled_in(name="De Wilg")).status_code for _ in range(12)]
    assert statuses == [422] * 10 + [429] * 2
    assert client.post(URL, filled_in(), REMOTE_ADDR="10.9.8.7").url == THANKS


@pytest.mark.parametrize("count", (1, 3))
def test_query_count_does_not_grow(client, count, django_assert_max_num_queries):
    OrganisationFactory.create_batch(count)
    client.get(URL)  # fills the caches
    with django_assert_max_num_queries(6):
        client.post(URL, filled_in(name=""))
    with django_assert_max_num_queries(10):
        assert client.post(URL, filled_in()).status_code == 302
