"""Who may see which organisation."""

import pytest
from django.http import Http404

from organisations.models import Role
from organisations.rules import (
    coordinated_organisation_or_404,
    guided_organisation_or_404,
    guided_teams,
    organisations_of,
)
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)


@pytest.fixture
def request_of(rf):
    """A request by this user."""

    def build(user):
        request = rf.get("/")
        request.user = user
        return request

    return build


def test_a_coordinator_gets_the_own_organisation(coordinator, request_of):
    own = coordinator.organisation
    assert coordinated_organisation_or_404(request_of(coordinator.user), own.slug) == own


def test_another_organisation_looks_like_none(coordinator, request_of):
    other = OrganisationFactory()
    for slug in (other.slug, "bestaat-niet"):
        with pytest.raises(Http404):
            coordinated_organisation_or_404(request_of(coordinator.user), slug)


@pytest.mark.parametrize("role", [Role.READER, Role.FACILITATOR])
def test_other_roles_do_not_coordinate(db, request_of, role):
    membership = MembershipFactory(role=role)
    with pytest.raises(Http404):
        coordinated_organisation_or_404(request_of(membership.user), membership.organisation.slug)


def test_even_a_superuser_needs_a_membership(db, request_of):
    organisation = OrganisationFactory()
    with pytest.raises(Http404):
        coordinated_organisation_or_404(
            request_of(UserFactory(editor_in_chief=True)), organisation.slug
        )


def test_organisations_of_can_ask_for_roles(db):
    user = UserFactory()
    coordinated = MembershipFactory(user=user).organisation
    read = MembershipFactory(user=user, role=Role.READER).organisation
    assert set(organisations_of(user)) == {coordinated, read}
    assert list(organisations_of(user, Role.COORDINATOR)) == [coordinated]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.COORDINATOR, {"Ene", "Andere"}),
        (Role.FACILITATOR, {"Ene"}),
    ],
)
def test_a_facilitator_guides_the_own_teams_and_a_coordinator_all(db, request_of, role, expected):
    membership = MembershipFactory(role=role)
    own = TeamFactory(organisation=membership.organisation, name="Ene")
    TeamFactory(organisation=membership.organisation, name="Andere")
    membership.teams.add(own)
    organisation = guided_organisation_or_404(
        request_of(membership.user), membership.organisation.slug
    )
    assert {team.name for team in guided_teams(membership.user, organisation)} == expected


def test_a_reader_guides_nothing(db, request_of):
    membership = MembershipFactory(role=Role.READER)
    membership.teams.add(TeamFactory(organisation=membership.organisation))
    with pytest.raises(Http404):
        guided_organisation_or_404(request_of(membership.user), membership.organisation.slug)
    organisation = organisations_of(membership.user).get()
    assert not guided_teams(membership.user, organisation)


def test_a_team_of_another_organisation_is_not_guided(db, request_of):
    membership = MembershipFactory(role=Role.FACILITATOR)
    membership.teams.add(TeamFactory())  # left behind after a change of organisation
    organisation = guided_organisation_or_404(
        request_of(membership.user), membership.organisation.slug
    )
    assert not guided_teams(membership.user, organisation)
