"""Organisations and memberships in the admin."""

import pytest
from django.urls import reverse

from organisations.exports import csv_safe
from organisations.models import Role
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)

ORGANISATIONS = "/beheer/organisations/organisation/"
MEMBERSHIPS = "/beheer/organisations/membership/"


@pytest.fixture
def admin(client, db):
    """A client of a superuser."""
    client.force_login(UserFactory(editor_in_chief=True))
    return client


def test_list_search_and_filter(admin):
    OrganisationFactory(name="De Wilg", subsector="ouderenzorg")
    OrganisationFactory(name="Het Vlinderpad", subsector="kinderopvang")
    for query in ("?q=wilg", "?subsector__exact=ouderenzorg"):
        page = admin.get(ORGANISATIONS + query).content.decode()
        assert "De Wilg" in page
        assert "Het Vlinderpad" not in page


def test_inspect(admin):
    organisation = OrganisationFactory(description="Met een dagcentrum.")
    page = admin.get(f"{ORGANISATIONS}inspect/{organisation.pk}/").content.decode()
    assert "Met een dagcentrum." in page


def test_create_an_organisation(admin):
    data = {"name": "De Wilg", "slug": "de-wilg", "subsector": "ouderenzorg", "description": ""}
    assert admin.post(f"{ORGANISATIONS}create/", data).status_code == 302
    assert "De Wilg" in admin.get(ORGANISATIONS).content.decode()


def test_export_runs_no_formula(admin):
    OrganisationFactory(name="=1+1")
    text = b"".join(admin.get(f"{ORGANISATIONS}?export=csv").streaming_content).decode()
    assert "'=1+1" in text
    assert ",=1+1" not in text and "\n=1+1" not in text


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx"])
def test_csv_safe_disarms_formulas(text):
    assert csv_safe(text) == f"'{text}"


def test_csv_safe_leaves_plain_text():
    assert csv_safe("De Wilg – afdeling 2") == "De Wilg – afdeling 2"


@pytest.mark.parametrize("path", [ORGANISATIONS, MEMBERSHIPS])
@pytest.mark.parametrize("query", ["", "?export=csv"])
def test_query_count_does_not_grow(admin, path, query, django_assert_max_num_queries):
    MembershipFactory()
    admin.get(path)  # fills the caches of content types and site roots

    def fetch():
        response = admin.get(path + query)
        return b"".join(response) if query else response.content

    with django_assert_max_num_queries(60) as one:
        fetch()
    MembershipFactory.create_batch(2)
    with django_assert_max_num_queries(len(one)):
        fetch()


def test_who_is_not_let_in_ends_in_their_own_area_and_reads_why(client, db):
    client.force_login(UserFactory())
    response = client.get(ORGANISATIONS, follow=True)
    assert response.redirect_chain[-1][0] == reverse("organisations:home")
    assert "geen toegang" in response.content.decode()


def save_membership(admin, membership, role, *teams):
    """Send the form of a membership with these teams."""
    return admin.post(
        f"{MEMBERSHIPS}edit/{membership.pk}/",
        {
            "user": membership.user.pk,
            "organisation": membership.organisation.pk,
            "role": role,
            "teams": [team.pk for team in teams],
        },
    )


def test_a_facilitator_gets_teams_of_the_organisation(admin):
    membership = MembershipFactory(role=Role.FACILITATOR)
    own = TeamFactory(organisation=membership.organisation)
    assert save_membership(admin, membership, Role.FACILITATOR, own).status_code == 302
    assert list(membership.teams.all()) == [own]
    page = save_membership(admin, membership, Role.FACILITATOR, own, TeamFactory())
    assert "Kies teams van deze organisatie." in page.content.decode()
    assert list(membership.teams.all()) == [own]


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.READER])
def test_only_a_facilitator_has_teams(admin, role):
    membership = MembershipFactory(role=role)
    page = save_membership(
        admin, membership, role, TeamFactory(organisation=membership.organisation)
    )
    assert "Alleen een begeleider heeft eigen teams." in page.content.decode()
    assert not membership.teams.exists()
